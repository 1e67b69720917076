using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Tables;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Whose scores the columns of a table hold where it is not the node of the row.</summary>
internal static class ScoreColumns
{
    private static readonly Regex Total = new("^(?:ผล|ค่า)?(?:คะแนน)?(?:รวม|ภาพรวม|เฉลี่ย|เฉลี่ยรวม|ita|รวมita|ผลรวม)+$", RegexOptions.NonBacktracking);
    private static readonly Regex Score = new("^(?:ผล|ค่า)?คะแนน(?:ที่ได้|เฉลี่ย|ที่ได้รับ|การประเมิน)*$|^ผลการประเมิน$|^ร้อยละ$", RegexOptions.NonBacktracking);

    /// <summary>The node of each column: that of its heading, the total beside columns of nodes, or the row's instrument; null for the row's own.</summary>
    public static IReadOnlyDictionary<Column, string?> NodesOf(ReadTable table)
    {
        var ofNodes = table.Columns.Any(c => NodeNames.IsInstrument(c.Node));
        var nodes = new Dictionary<Column, string?>(ReferenceEqualityComparer.Instance);
        foreach (var (index, column) in table.Columns.Index().Where(c => c.Item.Kind == ColumnKind.Score))
            nodes[column] = column.Node
                ?? (ofNodes && Total.IsMatch(Spaceless.Of(column.Heading).ToLowerInvariant()) ? NodeNames.Total : null)
                ?? (IsOfInstruments(table, index) ? ColumnNames.InstrumentOfRow : null);
        return nodes;
    }

    /// <summary>A row without a node, such as คะแนนที่ได้, whose columns have theirs; rows of weights, goals and other agencies say something else.</summary>
    public static bool SaysScore(string label) => label.Length == 0 || Score.IsMatch(Spaceless.Of(label));

    public static bool SaysWeight(string label) => label.Contains("น้ำหนัก", StringComparison.Ordinal);

    // Beside another column of scores, one that is filled only where an instrument begins: its cells are merged over the indicators.
    private static bool IsOfInstruments(ReadTable table, int index)
    {
        var instrument = table.Columns.Index().FirstOrDefault(c => c.Item.Kind == ColumnKind.Instrument);
        if (instrument.Item is null || !table.Has(ColumnKind.Indicator) || table.Columns.Count(c => c is { Kind: ColumnKind.Score, Year: null, Node: null }) < 2)
            return false;
        var filled = table.Rows.Where(r => r.Cells.ElementAtOrDefault(index) is { Length: > 0 }).ToList();
        return filled.Count < table.Rows.Count && filled.TrueForAll(r => r.Cells.ElementAtOrDefault(instrument.Index) is { Length: > 0 });
    }
}
