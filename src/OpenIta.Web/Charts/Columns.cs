using System.Globalization;

namespace OpenIta.Web.Charts;

/// <summary>Upright columns side by side: how many lie in each step.</summary>
public static class Columns
{
    private const int Width = 420, Height = 220, Foot = 26, Head = 16;

    /// <param name="labels">One for the left edge of each column; empty ones are not written.</param>
    public static Drawing Draw(IReadOnlyList<int> counts, IReadOnlyList<string> labels, string unit)
    {
        var drawing = new Drawing(Width, Height);
        var most = Math.Max(1, counts.Max());
        decimal step = (decimal)Width / counts.Count, full = Height - Foot - Head, ground = Height - Foot;
        drawing.Line(0, ground, Width, ground, "axis");
        for (var i = 0; i < counts.Count; i++)
        {
            var height = full * counts[i] / most;
            drawing.Box((i * step) + 1, ground - height, step - 2, height, "fill");
            if (counts[i] == most && counts[i] > 0)
                drawing.Text((i + 0.5m) * step, ground - height - 4, counts[i].ToString("N0", CultureInfo.InvariantCulture), i > counts.Count - 3 ? "end strong" : "middle strong");
            drawing.Text(i * step, Height - 8, labels[i], "quiet");
        }
        return drawing.Text(Width, Height - 8, unit, "end quiet");
    }
}
