using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Frameworks.Comparing;
using OpenIta.Measures.Bank;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Measures;

/// <summary>What a new measure of a year may answer: the weaknesses of the result it follows, each with proposals.</summary>
/// <param name="Framework">The pack of the measure's year; null where there is none.</param>
/// <param name="ResultYear">The year whose result is weak there; null where no result is known.</param>
/// <param name="Weak">In the codes of the result's year.</param>
public sealed record NewMeasureView(FiscalYear Year, Framework? Framework, int? ResultYear, IReadOnlyList<NodeProposals> Weak, CodesOfYear? Codes)
{
    public static async Task<NewMeasureView> Load(AnalysisPages analyses, MeasureBank bank, FrameworkLibrary frameworks, Desk desk, FiscalYear year, Actor actor, DateTimeOffset now)
    {
        var framework = frameworks.OfYear(year.BuddhistEra);
        // The plan of a year answers the result of that year, or the latest one while that is not out.
        var result = await analyses.Load(desk.Agency.Id, year.BuddhistEra, TextLanguage.Thai, actor, now);
        if (result.IsRefused)
            result = await analyses.Load(desk.Agency.Id, null, TextLanguage.Thai, actor, now);
        if (result.IsRefused)
            return new NewMeasureView(year, framework, null, [], null);
        var analysis = result.Value.Analysis;
        return new NewMeasureView(year, framework, analysis.Result.FiscalYear, bank.For(analysis), framework is null ? null : new CodesOfYear(analysis.Framework, framework));
    }

    /// <summary>A form filled in with a proposal; null when there is no such proposal.</summary>
    public MeasureForm? Adapted(string? proposal, string? node)
    {
        if (Weak.FirstOrDefault(w => w.Node.Code == node) is not { } weak || weak.Measures.FirstOrDefault(m => m.Measure.Id == proposal)?.Measure is not { } banked)
            return null;
        return new MeasureForm
        {
            Title = banked.Title,
            Steps = string.Join('\n', banked.Steps),
            Weakness = banked.Weakness ?? $"{weak.Node.Code} {weak.Node.Title}",
            Nodes = Codes is null ? weak.Node.Code : Codes.Nearest(weak.Node.Code),
            Period = banked.Period,
            Monitoring = banked.Monitoring,
            ReportEvery = banked.ReportEvery,
            AdaptedFrom = banked.Source.ToString(),
        };
    }
}
