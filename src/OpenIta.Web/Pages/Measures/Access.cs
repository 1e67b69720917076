using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Measures;

/// <summary>The agency's own people and those who watch over it; who may write or report the core decides.</summary>
[Access(Permission.ReadDesk)]
internal static class Access;
