using OpenIta.Analysis;
using OpenIta.Measures;
using OpenIta.Measures.Bank;

namespace OpenIta.Cli.Measures;

/// <summary>The JSON of <c>openita measures propose --json</c>.</summary>
internal sealed record ProposalsDocument(string Agency, int FiscalYear, IReadOnlyList<ProposalsDocument.Weakness> Weaknesses)
{
    public static ProposalsDocument Of(AgencyAnalysis analysis, IReadOnlyList<NodeProposals> proposed) => new(
        analysis.Agency.Name, analysis.Analysis.Result.FiscalYear,
        [.. proposed.Select(p => new Weakness(p.Node.Code, p.Node.Title.ToString(), p.Node.Score!.Value, [.. p.Measures.Select(Proposal.Of)]))]);

    internal sealed record Weakness(string Node, string Title, decimal Score, IReadOnlyList<Proposal> Measures);

    /// <param name="Answers">sameNode, sameIndicator or sameInstrument.</param>
    internal sealed record Proposal(string Id, Answers Answers, string Title, IReadOnlyList<string> Steps, string? Monitoring, Rhythm? ReportEvery, string? Period, BankSource Source)
    {
        public static Proposal Of(ProposedMeasure proposed) => new(
            proposed.Measure.Id, proposed.Answers, proposed.Measure.Title, proposed.Measure.Steps, proposed.Measure.Monitoring,
            proposed.Measure.ReportEvery, proposed.Measure.Period, proposed.Measure.Source);
    }
}
