using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Publishing;

/// <summary>The agency's own people and those who watch over it see what a report would say; some of them issue it.</summary>
[Access(Permission.ReadDesk, ToChange = Permission.IssueReports)]
internal static class Access;
