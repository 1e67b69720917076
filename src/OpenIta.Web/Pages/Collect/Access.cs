using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Collect;

/// <summary>For those who ask the public for the second part of the EIT; each page looks at the place of its survey again.</summary>
[Access(Permission.CollectResponses, Anywhere = true)]
internal static class Access;
