using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Measures.Bank;
using OpenIta.Scoring;

namespace OpenIta.Web.Pages.Analysis;

/// <summary>An agency's analysis of a year, what would change it, and measures for what is weak.</summary>
/// <param name="Supposed">Null where nothing is supposed, or scores are missing that it needs.</param>
/// <param name="Path">The shortest way to the next level; null where scores are missing.</param>
public sealed record AnalysisView(AgencyAnalysis Shown, Result<WhatIf>? Supposed, Result<PathToLevel>? Path, IReadOnlyList<NodeProposals> Proposals)
{
    public ResultAnalysis Analysis => Shown.Analysis;

    public int Year => Shown.Analysis.Result.FiscalYear;

    /// <param name="suppose">As typed: O12=100; several apart by commas or spaces.</param>
    /// <returns>Null where the agency has no result.</returns>
    public static async Task<AnalysisView?> Load(AnalysisPages pages, MeasureBank bank, Guid agency, int? year, TextLanguage language, string? suppose, Actor reader, DateTimeOffset now)
    {
        var loaded = await pages.Load(agency, year, language, reader, now);
        if (loaded.IsRefused)
            return null;
        var proposals = bank.For(loaded.Value.Analysis);
        if (loaded.Value.Analysis.Result.Computed is not { } tree)
            return new AnalysisView(loaded.Value, null, null, proposals);
        var inputs = new ScoreInputs(ShortestPath.Leaves(tree));
        var supposed = string.IsNullOrWhiteSpace(suppose) ? null : Suppositions.Read(suppose).Then(changes => WhatIf.Of(tree.Framework, inputs, changes));
        return new AnalysisView(loaded.Value, supposed, ShortestPath.Of(tree.Framework, inputs), proposals);
    }
}
