using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Surveys;

/// <summary>An agency's own people see counts and print posters; access codes take a permission of their own.</summary>
[Access(Permission.ReadDesk)]
internal static class Access;
