using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.Surveys.Posters;
using OpenIta.Web.Hosting;
using OpenIta.Web.Identity;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Surveys;

/// <summary>The surveys of an agency: how many answered against how many are asked for, and nothing more; links, QR, posters.</summary>
public sealed class IndexModel(Database database, Desk desk, Actor actor, PublicAddress site, TimeProvider time) : FormPage
{
    public IReadOnlyList<SurveyRow> Rows { get; private set; } = [];

    public bool MayIssueCodes => actor.May(Permission.ManageSurveys, desk.Place, time.GetUtcNow());

    /// <summary>As it is printed.</summary>
    public string LinkOf(Survey survey) => SurveyLinks.Typed(SurveyLinks.Of(new Uri(site.ToString()), survey.Code));

    public async Task OnGetAsync()
    {
        var now = time.GetUtcNow();
        Rows = await database.Read(async session =>
        {
            var departments = (await DepartmentStore.Of(session, desk.Agency.Id)).ToDictionary(d => d.Id);
            var surveys = await SurveyStore.Of(session, desk.Agency.Id);
            var fills = (await FillStore.Of(session, [.. surveys.Select(s => s.Id)])).ToLookup(f => f.Survey);
            return surveys.Select(s => new SurveyRow(s, s.Department is { } id ? departments.GetValueOrDefault(id) : null, [.. fills[s.Id]], s.At(now))).ToList();
        });
    }
}

/// <param name="Fills">One for each way in which answers came.</param>
public sealed record SurveyRow(Survey Survey, Department? Department, IReadOnlyList<SurveyFill> Fills, SurveyState State)
{
    public long Answered => Fills.Sum(f => f.All);

    /// <summary>Percent of the quota, no more than 100.</summary>
    public decimal Filled => Math.Min(100, 100m * Answered / Survey.Quota);
}
