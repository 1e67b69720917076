namespace OpenIta.Web.Charts;

/// <param name="Value">As it is written beside the bar.</param>
public sealed record Bar(string Name, decimal Length, string Value, string Look = "fill");

/// <summary>Horizontal bars, each under its name, so that a long Thai name keeps its line; also for a change up or down.</summary>
public static class Bars
{
    private const int Width = 420, Row = 40, Value = 62, MostLetters = 58;

    /// <param name="most">The length of a full bar.</param>
    public static Drawing Draw(IReadOnlyList<Bar> bars, decimal most)
    {
        var drawing = new Drawing(Width, Math.Max(1, bars.Count) * Row);
        var full = Width - Value;
        for (var i = 0; i < bars.Count; i++)
        {
            var (bar, y) = (bars[i], i * Row);
            drawing.Text(0, y + 15, Shortened(bar.Name))
                .Box(0, y + 22, full, 10, "track")
                .Box(0, y + 22, most == 0 ? 0 : full * Math.Min(1, bar.Length / most), 10, bar.Look)
                .Text(Width, y + 32, bar.Value, "end strong");
        }
        return drawing;
    }

    private static string Shortened(string name) => name.Length <= MostLetters ? name : string.Concat(name.AsSpan(0, MostLetters - 1), "…");
}
