using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Tables;

/// <summary>A table with its columns known, its pages put together and its repeated headers gone.</summary>
/// <param name="Instrument">The instrument its header names, such as ตัวชี้วัดการประเมิน IIT.</param>
internal sealed record ReadTable(IReadOnlyList<Column> Columns, string? Instrument, Section Section, int Line)
{
    public List<ReadRow> Rows { get; } = [];

    /// <summary>Rows that name a node for the rows below them and fill no other column.</summary>
    public List<TableCaption> Captions { get; } = [];

    public bool Has(ColumnKind kind) => Columns.Any(c => c.Kind == kind);

    public bool HasAny(params ReadOnlySpan<ColumnKind> kinds)
    {
        foreach (var kind in kinds)
            if (Has(kind))
                return true;
        return false;
    }

    public bool IsLike(IReadOnlyList<Column> columns, string? instrument) =>
        Instrument == instrument && Columns.Select(c => (c.Kind, c.Year)).SequenceEqual(columns.Select(c => (c.Kind, c.Year)));
}

internal sealed record TableCaption(int Line, string Text);

/// <param name="OpensPage">First row under a repeated header: it may go on where the page before ended.</param>
internal sealed record ReadRow(IReadOnlyList<int> Lines, IReadOnlyList<string> Cells, Section Section, bool OpensPage)
{
    public int Line => Lines[0];
}
