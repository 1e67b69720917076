using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>The agency's own people and those who watch over it; an officer sees the items of the department. What each may do there the core decides.</summary>
[Access(Permission.ReadDesk)]
internal static class Access;
