using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Tables;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>What tables of scores say: scores, weights, levels and the ranking.</summary>
internal sealed class ScoresInTables(int? reportYear)
{
    private static readonly ColumnKind[] LabelKinds =
        [ColumnKind.Code, ColumnKind.Question, ColumnKind.Indicator, ColumnKind.Title, ColumnKind.Instrument, ColumnKind.Year, ColumnKind.Measure, ColumnKind.Other, ColumnKind.Number];

    private static readonly Regex TotalLabel = new(@"^(?:คะแนน|ผล|ค่า)?(?:รวม|เฉลี่ย|ภาพรวม|ผลรวม|เฉลี่ยรวม|รวมเฉลี่ย|สุทธิ|ถ่วงน้ำหนัก|ทั้งสิ้น)+|^ผลการประเมินภาพรวม|^ภาพรวม|ภาพรวม(?:หน่วยงาน|ของหน่วยงาน)?$|^คะแนนITA", RegexOptions.NonBacktracking);
    private static readonly Regex YearLabel = new(@"^(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?(25[5-9][0-9])$", RegexOptions.NonBacktracking);

    public List<PrintedScore> Scores { get; } = [];

    public List<PrintedLevel> Levels { get; } = [];

    public List<PrintedWeight> Weights { get; } = [];

    public List<WeightedScore> WeightedScores { get; } = [];

    public List<RankedIndicator> Ranking { get; } = [];

    /// <summary>True for tables of scores, weights or levels by node or year; false for the bands that lead from scores to levels.</summary>
    public static bool Fits(ReadTable table) =>
        table.HasAny(ColumnKind.Score, ColumnKind.Weight, ColumnKind.WeightedScore)
        && table.HasAny(ColumnKind.Indicator, ColumnKind.Instrument, ColumnKind.Question, ColumnKind.Code, ColumnKind.Title, ColumnKind.Year, ColumnKind.Rank, ColumnKind.Other, ColumnKind.Measure);

    public void Read(ReadTable table)
    {
        string? weighed = null;
        var nodes = ScoreColumns.NodesOf(table);
        foreach (var row in table.Rows)
        {
            var cells = new RowCells(table, row);
            var (code, year) = Node(cells, row);
            if (cells[ColumnKind.Instrument] is { } instrument && Section.NodeNamedBy(Spaceless.Of(instrument)) is { } named)
                weighed = named;
            // The weight of the whole, 100, is that of no instrument.
            if (code != NodeNames.Total && cells[ColumnKind.Weight] is { } weight && (NodeNames.IsInstrument(code) ? code : weighed ?? code) is { } whose && NumberText.Score(weight) is { } percent)
                Weights.Add(new PrintedWeight(whose, percent.Value, row.Line));
            var label = Spaceless.Of(Label(cells));
            if (label.StartsWith("ระดับ", StringComparison.Ordinal))
                ReadLevels(table, row);
            else if (ScoreColumns.SaysWeight(label) && nodes.Values.Any(NodeNames.IsInstrument))
                ReadWeights(cells, row, label, nodes);
            else
                ReadScores(cells, row, code, year, column => nodes[column] == ColumnNames.InstrumentOfRow ? weighed ?? NodeNames.InstrumentOf(code) : nodes[column]);
        }
    }

    // A column's own node, such as IIT, comes before that of the row, which then is a year or says คะแนน; the total's row is the total in every column.
    private void ReadScores(RowCells cells, ReadRow row, string? code, int? labelYear, Func<Column, string?> nodeOf)
    {
        decimal? first = null;
        decimal? ofYear = null;
        foreach (var (column, text) in cells.Of(ColumnKind.Score))
        {
            var own = code == NodeNames.Total && labelYear is null ? null : nodeOf(column);
            if (NumberText.Score(text) is not { } score || (own ?? code) is not { } node || (code is null && !ScoreColumns.SaysScore(Label(cells))))
                continue;
            var year = column.Year ?? labelYear;
            Scores.Add(new PrintedScore(node, score.Value, row.Line, score.Printed, year == reportYear ? null : year));
            if (own is not (null or NodeNames.Total))
                continue;
            first ??= score.Value;
            ofYear ??= year is null || year == reportYear ? score.Value : null;
        }
        if (code is null)
            return;
        if (cells[ColumnKind.WeightedScore] is { } part && NumberText.Score(part) is { } weighted)
        {
            // The sum of weighted scores is the total; the row has no plain score then.
            if (code != NodeNames.Total)
                WeightedScores.Add(new WeightedScore(code, weighted.Value, row.Line, weighted.Printed));
            else if (first is null)
                Scores.Add(new PrintedScore(code, weighted.Value, row.Line, weighted.Printed));
        }
        if (code == NodeNames.Total && cells[ColumnKind.Level] is { } cell && LevelNames.Sole(cell) is { } level)
            Levels.Add(new PrintedLevel(level, row.Line, ofYear ?? first, labelYear == reportYear ? null : labelYear));
        if (cells[ColumnKind.Rank] is { } rank && int.TryParse(Basics.ThaiDigits.ToArabic(rank).TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var position) && NodeNames.IsIndicator(code))
            Ranking.Add(new RankedIndicator(position, code, Label(cells), ofYear ?? first, row.Line));
    }

    // Instruments side by side: a row of their weights, or of what score times weight gives.
    private void ReadWeights(RowCells cells, ReadRow row, string label, IReadOnlyDictionary<Column, string?> nodes)
    {
        foreach (var (column, text) in cells.Of(ColumnKind.Score))
        {
            if (nodes[column] is not { } node || !NodeNames.IsInstrument(node) || NumberText.Score(text) is not { } number)
                continue;
            if (label.Contains("คะแนน", StringComparison.Ordinal))
                WeightedScores.Add(new WeightedScore(node, number.Value, row.Line, number.Printed));
            else
                Weights.Add(new PrintedWeight(node, number.Value, row.Line));
        }
    }

    private void ReadLevels(ReadTable table, ReadRow row)
    {
        for (var i = 0; i < Math.Min(table.Columns.Count, row.Cells.Count); i++)
            if (table.Columns[i].Kind == ColumnKind.Score && LevelNames.Sole(row.Cells[i]) is { } level)
                Levels.Add(new PrintedLevel(level, row.Line, null, table.Columns[i].Year == reportYear ? null : table.Columns[i].Year));
    }

    private static (string? Code, int? Year) Node(RowCells cells, ReadRow row)
    {
        foreach (var kind in LabelKinds)
        {
            foreach (var (_, text) in cells.Of(kind))
            {
                var words = Spaceless.Of(text);
                if (YearLabel.Match(words) is { Success: true } year)
                    return (NodeNames.Total, int.Parse(year.Groups[1].Value, CultureInfo.InvariantCulture));
                if (kind != ColumnKind.Number && NodeOf(words, row.Section.Instrument) is { } code)
                    return (code, null);
            }
        }
        return (null, null);
    }

    private static string? NodeOf(string words, string? instrument) =>
        NodeCode.AtStart(words, instrument: null)?.Code is { } code && (code[0] != 'O' || instrument is "OIT" or null) ? code
        : Section.NodeNamedBy(words) ?? (TotalLabel.IsMatch(words) ? NodeNames.Total : IndicatorByNumber(words));

    // ๑. การปฏิบัติหน้าที่: the name decides; the number may be a rank.
    private static string? IndicatorByNumber(string words) => NodeNames.IndicatorAtStart(words.TrimStart([.. "0123456789.)- "]));

    private static string Label(RowCells cells) =>
        LabelKinds.SelectMany(cells.Of).Select(c => c.Text).FirstOrDefault(t => t.Length > 0) ?? "";
}
