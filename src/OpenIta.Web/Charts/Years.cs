using System.Globalization;

namespace OpenIta.Web.Charts;

/// <param name="IsBreak">The framework changed: what lies left of it measured different things.</param>
public sealed record YearPoint(string Name, decimal Score, bool IsBreak);

/// <summary>Scores of 0 to 100 over the years, with a broken line where the framework changed.</summary>
public static class Years
{
    private const int Width = 420, Height = 230, Foot = 26, Head = 24, Side = 34;
    private const decimal RoomBelow = 4;

    /// <param name="onBreak">What is written over a broken line.</param>
    public static Drawing Draw(IReadOnlyList<YearPoint> years, string onBreak)
    {
        var drawing = new Drawing(Width, Height);
        // Scores lie close together near the top: the axis begins at a round ten below the lowest, with room for what is written under it.
        var from = years.Count == 0 ? 0 : Math.Max(0, Math.Floor((years.Min(y => y.Score) - RoomBelow) / 10) * 10);
        for (var mark = from; mark <= 100; mark += 10)
            drawing.Line(Side, Y(mark), Width, Y(mark), "axis").Text(Side - 6, Y(mark) + 4, mark.ToString("0", CultureInfo.InvariantCulture), "end quiet small");
        for (var i = 1; i < years.Count; i++)
            if (years[i].IsBreak)
                drawing.Line((X(i - 1) + X(i)) / 2, Head - 8, (X(i - 1) + X(i)) / 2, Height - Foot, "break").Text((X(i - 1) + X(i)) / 2, Head - 12, onBreak, "middle small");
        drawing.Course(years.Select((y, i) => (X(i), Y(y.Score))), "course");
        for (var i = 0; i < years.Count; i++)
            drawing.Dot(X(i), Y(years[i].Score), 4, "dot")
                .Text(X(i), Y(years[i].Score) + (IsLow(i) ? 20 : -10), years[i].Score.ToString("0.00", CultureInfo.InvariantCulture), "middle strong")
                .Text(X(i), Height - 8, years[i].Name, "middle quiet");
        return drawing;

        // The course rises away from it, so its score is written below.
        bool IsLow(int i) => Rise(i, i - 1) + Rise(i, i + 1) > 0;

        decimal Rise(int i, int neighbour) => neighbour >= 0 && neighbour < years.Count ? years[neighbour].Score - years[i].Score : 0;

        decimal X(int i) => years.Count < 2 ? (Width + Side) / 2 : Side + 26 + ((Width - Side - 52m) * i / (years.Count - 1));

        decimal Y(decimal score) => Head + ((Height - Head - Foot) * (100 - score) / (100 - from));
    }
}
