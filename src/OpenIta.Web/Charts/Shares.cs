using System.Globalization;

namespace OpenIta.Web.Charts;

/// <param name="Look">Class of the colour.</param>
public sealed record Share(string Name, decimal Count, string Look);

/// <summary>A bar for each row, cut into shares of its whole, with a legend below.</summary>
public static class Shares
{
    private const int Width = 420, Row = 44, LegendRow = 22, LeastForText = 34;

    public static Drawing Draw(IReadOnlyList<(string Name, IReadOnlyList<Share> Parts)> rows)
    {
        // In the order of the parts, also of those that only a later row shows.
        var shown = rows.SelectMany(r => r.Parts).Where(p => p.Count > 0).Select(p => (p.Name, p.Look)).ToHashSet();
        var legend = rows.SelectMany(r => r.Parts).DistinctBy(p => (p.Name, p.Look)).Where(p => shown.Contains((p.Name, p.Look))).ToList();
        var drawing = new Drawing(Width, (rows.Count * Row) + 12 + ((legend.Count + 1) / 2 * LegendRow));
        for (var i = 0; i < rows.Count; i++)
            DrawRow(drawing, rows[i].Name, rows[i].Parts, i * Row);
        for (var i = 0; i < legend.Count; i++)
        {
            var (x, y) = (i % 2 * Width / 2, (rows.Count * Row) + 12 + (i / 2 * LegendRow));
            drawing.Box(x, y, 12, 12, legend[i].Look).Text(x + 18, y + 11, legend[i].Name);
        }
        return drawing;
    }

    private static void DrawRow(Drawing drawing, string name, IReadOnlyList<Share> parts, int y)
    {
        drawing.Text(0, y + 14, name, "strong");
        var all = parts.Sum(p => p.Count);
        var x = 0m;
        foreach (var part in parts.Where(p => p.Count > 0))
        {
            var width = Width * part.Count / all;
            drawing.Box(x, y + 20, width - 1, 18, part.Look);
            if (width >= LeastForText)
                drawing.Text(x + (width / 2), y + 33, (100 * part.Count / all).ToString("0", CultureInfo.InvariantCulture) + "%", "middle small on");
            x += width;
        }
    }
}
