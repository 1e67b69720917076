using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Publishing.All;

/// <summary>Those who run the year have the reports of all agencies written.</summary>
[Access(Permission.ManageCycle)]
internal static class Access;
