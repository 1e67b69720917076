using OpenIta.Sheets;

namespace OpenIta.Web.Charts;

/// <summary>A drawing with the table that holds every number of it, and the sentence that says what it shows.</summary>
/// <param name="Key">Its name in addresses, such as <c>distribution</c>.</param>
/// <param name="Table">The first column names the row; the others are figures, or words beside that name.</param>
public sealed record Chart(string Key, string Title, string Summary, Drawing Drawing, Sheet Table)
{
    public bool IsFigure(int column) => column > 0 && Table.Rows.All(r => r.Cells[column] is [] or [(>= '0' and <= '9') or '+' or '-' or '–', ..]);

    public static Sheet TableOf(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => new(headings, [.. rows.Select((r, i) => new SheetRow(i + 2, r))]);
}
