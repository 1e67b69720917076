using System.Globalization;

namespace OpenIta.Documents;

/// <summary>Bars drawn by the page itself: no picture, no script, names break over lines as any text does.</summary>
internal static class HtmlCharts
{
    public static void Write(Chart chart, HtmlPage page)
    {
        page.Open("figure", ("class", "chart"), ("role", "img"), ("aria-label", Typesetting.Set(chart.InWords(), page.Document.Digits)));
        page.Element("figcaption", chart.Title).Raw("\n");
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            page.Open("div", ("class", "bars")).Element("span", chart.Categories[i], ("class", "bar-name")).Open("span", ("class", "bar-rows"));
            foreach (var (number, series) in chart.Series.Index())
                Bar(series.Values[i], number, chart, page);
            page.Close("span").Close("div").Raw("\n");
        }
        if (chart.Series.Count > 1)
            Legend(chart, page);
        page.Close("figure");
    }

    private static void Bar(decimal? value, int series, Chart chart, HtmlPage page)
    {
        var share = Math.Clamp((value ?? 0) / chart.Maximum * 100, 0, 100);
        page.Open("span", ("class", "bar")).Open("span", ("class", "bar-track"))
            .Open("span", ("class", "bar-fill"), ("style", string.Create(CultureInfo.InvariantCulture, $"width:{share:0.##}%;background:#{ChartColours.Of(series)}"))).Close("span").Close("span")
            .Element("span", Chart.Number(value), ("class", "bar-value")).Close("span");
    }

    private static void Legend(Chart chart, HtmlPage page)
    {
        page.Open("div", ("class", "legend"));
        foreach (var (number, series) in chart.Series.Index())
            page.Open("span").Open("span", ("class", "swatch"), ("style", $"background:#{ChartColours.Of(number)}")).Close("span").Text(series.Name).Close("span").Raw(" ");
        page.Close("div");
    }
}
