using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Assigning;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Measures.WorkPlans;
using OpenIta.Reports.Writing;
using OpenIta.Storage;
using OpenIta.Surveys;

namespace OpenIta.Publishing;

/// <summary>Reads from the database what a report of one kind is made of.</summary>
internal sealed class LoadMaterial(Database database, AnalysisPages analyses, FrameworkLibrary frameworks)
{
    private static readonly ComposedKind[] FromScores = [ComposedKind.Analysis, ComposedKind.Summary, ComposedKind.Scores];

    /// <param name="reader">Who sees the scores: a public report holds those that are public.</param>
    public async Task<Result<ReportMaterial>> Run(Actor reader, Agency agency, ReportRequest request, DateTimeOffset now, CancellationToken stop)
    {
        var analysis = await analyses.Load(agency.Id, request.Year.BuddhistEra, request.Language, reader, now, stop);
        if (analysis.IsRefused && FromScores.Contains(request.Kind))
            return analysis.Refusal;
        var framework = frameworks.OfYear(request.Year.BuddhistEra);
        return await database.Read(async session => new ReportMaterial(
            agency, framework, analysis.IsRefused ? null : analysis.Value,
            await MeasureStore.Of(session, agency.Id, request.Year), await PlanStore.Of(session, agency.Id, request.Year),
            request.Kind is ComposedKind.Responsibility or ComposedKind.Progress ? await Responsible(session, agency, framework) : NoOne,
            request.Kind == ComposedKind.Surveys && framework is not null ? await Surveys(session, agency, framework) : [],
            await Emblem(session, agency)), stop);
    }

    private static readonly ILookup<string, string> NoOne = Array.Empty<string>().ToLookup(x => x);

    private static async Task<ILookup<string, string>> Responsible(Session session, Agency agency, Framework? framework)
    {
        if (framework is null || (await CycleStore.All(session)).FirstOrDefault(c => c.Framework == framework.Id) is not { } cycle)
            return NoOne;
        var names = (await DepartmentStore.Of(session, agency.Id)).ToDictionary(d => d.Id, d => d.Name);
        var assigned = await AssignmentStore.Of(session, cycle.Id, agency.Id);
        return assigned.SelectMany(a => a.Where(names.ContainsKey).Select(d => (Item: a.Key, Name: names[d]))).ToLookup(a => a.Item, a => a.Name, StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<SurveyGroup>> Surveys(Session session, Agency agency, Framework framework)
    {
        var groups = new List<SurveyGroup>();
        foreach (var status in (await SurveyStatus.Of(session, agency.Id, DateTimeOffset.MaxValue)).Where(s => s.Survey.Framework == framework.Id && s.Survey.ClosedAt is not null))
            groups.Add(new SurveyGroup(
                status.Survey.Instrument, status.Department, status.InQuota + status.OverQuota, status.Survey.Quota, status.Survey.SmallestGroup, await TallyStore.Scores(session, status.Survey.Number)));
        // The agency's survey holds the answers of its departments too.
        return [.. groups.Select(g => g.Department is null ? g with { Respondents = groups.Where(o => o.Instrument == g.Instrument).Sum(o => o.Respondents) } : g)];
    }

    private static async Task<Emblem?> Emblem(Session session, Agency agency)
    {
        if (await LogoStore.Find(session, agency.Id) is not { } logo || RasterImage.Read(logo.Content) is not { IsRefused: false } image)
            return null;
        return new Emblem(logo.Content, logo.MediaType == "image/png", image.Value.Width, image.Value.Height);
    }
}
