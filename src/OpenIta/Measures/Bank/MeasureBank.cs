using System.Collections.Concurrent;
using OpenIta.Analysis;
using OpenIta.Frameworks;
using OpenIta.Frameworks.Comparing;
using OpenIta.Results;

namespace OpenIta.Measures.Bank;

/// <summary>
/// Measures to choose from: the advice of every framework and the measures of published reports, in the codes of whatever year is asked for.
/// </summary>
public sealed class MeasureBank(FrameworkLibrary frameworks)
{
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<YearMeasure>>> ofYears = new(StringComparer.Ordinal);

    /// <summary>Null when there is no such measure, or it answers nothing of this framework.</summary>
    public YearMeasure? Find(string id, Framework framework) => In(framework).FirstOrDefault(m => m.Banked.Id == id);

    /// <summary>What is weak in a result, the lowest score first, each with the measures for it.</summary>
    public IReadOnlyList<NodeProposals> For(ResultAnalysis analysis) =>
    [
        .. analysis.Bands.SkipLast(1).SelectMany(b => b.Indicators).Concat(analysis.WeakLeaves)
            .OrderBy(n => n.Score).Select(n => new NodeProposals(n, For(n.Code, analysis.Framework))),
    ];

    /// <summary>Those for the same question or item first, then those for its indicator, then those for its instrument; nearer years first.</summary>
    public IReadOnlyList<ProposedMeasure> For(string node, Framework framework) =>
    [
        .. from measure in In(framework)
           let near = measure.Nodes.Select(n => Nearness.Of(framework.Tree, node, n)).Where(n => n is not null).Min()
           where near is not null
           orderby near, measure.Banked.Source.Kind, Math.Abs(measure.Banked.Source.FiscalYear - framework.Year.BuddhistEra), measure.Banked.Id
           select new ProposedMeasure(measure.Banked, near.Value.Answers),
    ];

    private IReadOnlyList<YearMeasure> In(Framework framework) => ofYears.GetOrAdd(framework.Id, _ => new(() => InCodesOf(framework))).Value;

    private IReadOnlyList<YearMeasure> InCodesOf(Framework framework)
    {
        var codes = frameworks.All.ToDictionary(f => f.Year.BuddhistEra, f => new CodesOfYear(f, framework));
        return
        [
            .. from measure in AdviceOf(frameworks.All).Concat(BankFile.Shipped())
               let nodes = measure.Nodes.Select(n => codes.GetValueOrDefault(measure.Source.FiscalYear)?.Nearest(n)).OfType<string>().Distinct().ToList()
               where nodes.Count > 0
               select new YearMeasure(measure, nodes),
        ];
    }

    // The same advice stands in several years; the year that it was written for says it.
    private static IEnumerable<BankedMeasure> AdviceOf(IEnumerable<Framework> all) =>
        all.SelectMany(f => f.Advice.Where(a => a.Text.Thai is not null).Select(a => (Framework: f, Advice: a)))
            .GroupBy(a => a.Advice.Text.Thai!, StringComparer.Ordinal)
            .Select(same => same.OrderBy(a => a.Advice.Provenance.Kind).ThenBy(a => a.Framework.Year).First())
            .Select(a => new BankedMeasure(
                $"{a.Framework.Id}/{a.Advice.Node}", new BankSource(BankSourceKind.Framework, a.Framework.Year.BuddhistEra, a.Framework.Id), [a.Advice.Node], Demand(a.Advice.Text.Thai!)));

    // หน่วยงานควรระบุขั้นตอน…: as a measure it is what the agency does.
    private static string Demand(string advice) => advice.StartsWith("หน่วยงานควร", StringComparison.Ordinal) ? advice["หน่วยงานควร".Length..] : advice;
}

/// <summary>A measure of the bank in a year.</summary>
/// <param name="Nodes">What it answers, in the codes of that year.</param>
public sealed record YearMeasure(BankedMeasure Banked, IReadOnlyList<string> Nodes);

/// <summary>What is weak, and the measures for it.</summary>
public sealed record NodeProposals(NodeResult Node, IReadOnlyList<ProposedMeasure> Measures);

/// <param name="Answers">How near to the weakness it is.</param>
public sealed record ProposedMeasure(BankedMeasure Measure, Answers Answers);
