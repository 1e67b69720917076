using System.Collections.Frozen;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>A report in the one form that everything after it reads, whatever file it came from.</summary>
/// <param name="Format">text, html, docx or pdf.</param>
/// <param name="Lines">Number of lines; in a DOCX the running number of paragraphs and table rows.</param>
internal sealed record SourceDocument(string Format, IReadOnlyList<Block> Blocks, int Lines);

/// <summary>A piece of a report with the line it begins on, from 1.</summary>
internal abstract record Block(int Line);

/// <summary>Running text of one line. <paramref name="Heading"/>: it stands alone or is marked as a heading.</summary>
internal sealed record Paragraph(int Line, string Text, bool Heading) : Block(Line);

internal sealed record Table(int Line, IReadOnlyList<TableRow> Rows) : Block(Line);

/// <summary>Cells are plain text: parts of a cell (paragraphs, list items) are lines of it, check boxes are ☐ and ☑.</summary>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Columns whose cell is one with the cell above it and therefore empty here; plain text does not tell.</summary>
    public IReadOnlySet<int> FromAbove { get; init; } = FrozenSet<int>.Empty;
}
