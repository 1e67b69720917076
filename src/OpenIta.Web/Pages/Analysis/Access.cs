using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Analysis;

/// <summary>Those who may see the scores of the agency; the core lets only those write who may write measures.</summary>
[Access(Permission.ReadScores)]
internal static class Access;
