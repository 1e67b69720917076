using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Frameworks.Comparing;
using OpenIta.Measures.Periods;
using OpenIta.Reports;
using Likeness = OpenIta.Frameworks.Comparing.Likeness;

namespace OpenIta.Measures.Bank;

/// <summary>The measures of published reports as others can use them: by the codes they answer, in whole sentences, without the names of others.</summary>
public sealed class CollectMeasures(FrameworkLibrary frameworks)
{
    // How a report opens what a measure is about: จากผลการประเมิน ITA ตัวชี้วัดที่ ๔ … ประเด็น ….
    private const string AboutResult = "จากผลการประเมิน", Point = "ประเด็น";

    /// <summary>Of all reports, each measure once: one that several print is that of the first.</summary>
    public IReadOnlyList<BankedMeasure> Of(IEnumerable<PublishedReport> reports) =>
        [.. reports.SelectMany(Of).DistinctBy(m => (ThaiText.Squeeze(m.Title), string.Join(' ', m.Nodes), ThaiText.Squeeze(string.Join(' ', m.Steps))))];

    private IEnumerable<BankedMeasure> Of(PublishedReport report)
    {
        if (report is not { FiscalYear: { } year, Agency: { } agency } || frameworks.OfYear(year) is not { } framework)
            yield break;
        foreach (var row in ReportRowsOf.Measures(report))
        {
            var source = new BankSource(BankSourceKind.Report, year, agency, report.Source.FileName, row.Lines);
            var nodes = row.Content.Nodes.Select(n => Meant(framework, n, row.Content.Weakness)).OfType<string>().ToList();
            var inferred = nodes.Count == 0 && ByWords(framework, row.Content) is { } found ? found : null;
            if (nodes.Count > 0 || inferred is not null)
                yield return Banked($"{report.Source.FileName.Split('_', '.')[0]}/{row.Row}", source, inferred is null ? nodes : [inferred], row.Content, report) with { NodesInferred = inferred is not null };
        }
    }

    private static BankedMeasure Banked(string id, BankSource source, IReadOnlyList<string> nodes, MeasureContent content, PublishedReport report)
    {
        var things = new CellText(report, content.Title).Sentences(content.Title);
        var cell = new CellText(report, content.Steps);
        var steps = content.Steps.Where(s => !IsAbout(s)).Select(cell.Sentence).Where(s => s.Length > 0 && !things.Contains(s)).ToList();
        return new BankedMeasure(id, source, nodes, things[0])
        {
            Steps = things.Count > 1 ? [.. things, .. steps] : steps,
            Weakness = content.Steps.FirstOrDefault(IsAbout) is { } about ? cell.Sentence(about[(about.IndexOf(Point, StringComparison.Ordinal) + Point.Length)..]) : null,
            Period = PeriodReader.Read(new CellText(report, content.Period).Sentence(content.Period ?? "")) is Period.WholeYear { Year: null } whole ? PeriodText.Of(whole, new PeriodStyle()) : null,
            Monitoring = content.Monitoring is { } monitoring ? string.Join('\n', new CellText(report, monitoring).Sentences(monitoring)) : null,
            ReportEvery = content.ReportEvery,
        };
    }

    // A report of FY2566 may number its items as FY2565 did: the title that it prints beside the code tells the year.
    private string? Meant(Framework framework, string code, string? title)
    {
        if (framework.Tree.Find(code) is not { Kind: NodeKind.DisclosureItem } || title is null)
            return framework.Tree.Find(code)?.Code;
        var printed = new Likeness(title);
        var numbered = frameworks.All.OrderBy(f => Math.Abs(f.Year.BuddhistEra - framework.Year.BuddhistEra)).ThenBy(f => f.Year)
            .FirstOrDefault(f => f.Tree.Find(code) is { } item && printed.To(new Likeness(item.Title.ToString())) >= Likeness.Threshold);
        return numbered is null ? code : new CodesOfYear(numbered, framework).Of(code);
    }

    private static bool IsAbout(string step) => step.TrimStart().StartsWith(AboutResult, StringComparison.Ordinal) && step.Contains(Point, StringComparison.Ordinal);

    // A year whose questions are not known is read by those of the latest before it.
    private string? ByWords(Framework framework, MeasureContent content) =>
        frameworks.All.Where(f => f.Year <= framework.Year && f.Questions.Any(q => q.Text is not null)).MaxBy(f => f.Year) is { } known
        && new IndicatorByWords(known).Of(string.Join(' ', content.Steps.Prepend(content.Title))) is { } indicator
            ? new CodesOfYear(known, framework).Of(indicator)
            : null;
}
