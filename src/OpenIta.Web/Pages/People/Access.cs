using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.People;

/// <summary>For those who manage people, of the nation or of one agency.</summary>
[Access(Permission.ManagePeople)]
internal static class Access;
