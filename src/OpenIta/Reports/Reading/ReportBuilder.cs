using OpenIta.Reports.Reading.Facts;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Tables;

namespace OpenIta.Reports.Reading;

/// <summary>A report from its source document: each reader takes what it knows, tables that none knows are kept as they are.</summary>
internal static class ReportBuilder
{
    public static PublishedReport Build(SourceDocument document, ReportSource source)
    {
        var paragraphs = document.Blocks.SelectMany(AsParagraphs).ToList();
        var agency = AgencyReader.Read(paragraphs);
        var place = PlaceReader.Read(paragraphs, agency);
        var year = YearReader.Read(document, paragraphs);
        var memo = MemoReader.Read(paragraphs);
        var tables = ReportTables.Read(document, year?.Year);
        var text = new RunningText([.. document.Blocks.OfType<Paragraph>()], agency, year);
        var advice = text.Advice().ToList();
        var measures = MeasureProse.Read([.. document.Blocks.OfType<Paragraph>()]).ToList();
        var plan = WorkPlanReader.Read([.. document.Blocks.OfType<Paragraph>()]).ToList();
        var levels = text.Levels.Concat(tables.Levels).OrderBy(l => l.Line).ToList();
        var level = LevelOfYear(levels);
        var elsewhere = advice.SelectMany(a => a.Lines).Concat(memo?.Lines ?? []).Concat(plan.SelectMany(p => p.Lines)).Concat(measures.SelectMany(m => m.Lines)).ToHashSet();
        var report = new PublishedReport
        {
            Source = source,
            Agency = agency?.Name,
            AgencyType = agency?.Type,
            Subdistrict = place.Subdistrict?.Text,
            District = place.District?.Text,
            Province = place.Province?.Text,
            FiscalYear = year?.Year,
            FiscalYearInferred = year?.Inferred ?? false,
            FieldLines = FieldLines(agency, place, year, level),
            Memo = memo,
            Scores = [.. text.Scores.Concat(tables.Scores).OrderBy(s => s.Line)],
            Level = level?.Level,
            Levels = levels,
            Ranking = tables.Ranking,
            Weights = tables.Weights,
            WeightedScores = tables.WeightedScores,
            Narrative = [.. text.Narrative(elsewhere)],
            Advice = advice,
            Measures = [.. tables.Measures.Concat(measures).OrderBy(m => m.Lines[0])],
            IndicatorProgress = tables.IndicatorProgress,
            DisclosureItems = tables.DisclosureItems,
            WorkPlan = [.. tables.WorkPlan.Concat(plan).OrderBy(p => p.Lines[0])],
            OtherTables = tables.Others,
            MixedTables = [.. DigitsReader.Read(document)],
        };
        return report with { Kinds = KindReader.Read(report, paragraphs) };
    }

    // A memo or title typed with tabs looks like a table; for names, years and memos its rows are lines.
    private static IEnumerable<Paragraph> AsParagraphs(Block block) => block switch
    {
        Paragraph paragraph => [paragraph],
        Table table => table.Rows.Where(r => TableHeader.Read(r) is null && (r.Cells.Count(c => c.Length > 0) <= 2 || MemoFields.OpensWithLabel(r.Cells[0])) && r.Cells.Sum(c => c.Length) < 300)
            .Select(r => new Paragraph(r.Line, string.Join(' ', r.Cells.Where(c => c.Length > 0)).Replace('\n', ' '), Heading: false)),
        _ => [],
    };

    private static PrintedLevel? LevelOfYear(List<PrintedLevel> levels) =>
        levels.Find(l => l.FiscalYear is null && l.Score is not null) ?? levels.Find(l => l.FiscalYear is null) ?? null;

    private static Dictionary<string, int> FieldLines(AgencyFound? agency, PlaceFound place, YearFound? year, PrintedLevel? level)
    {
        var lines = new Dictionary<string, int>();
        void Add(string field, int? line)
        {
            if (line is { } at)
                lines[field] = at;
        }
        Add("agency", agency?.Line);
        Add("subdistrict", place.Subdistrict?.Line);
        Add("district", place.District?.Line);
        Add("province", place.Province?.Line);
        Add("fiscalYear", year?.Line);
        Add("level", level?.Line);
        return lines;
    }
}
