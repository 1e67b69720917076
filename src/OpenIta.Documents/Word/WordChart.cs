using System.Globalization;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace OpenIta.Documents;

/// <summary>The bars of one chart in DrawingML, with the cells of the workbook they come from.</summary>
internal sealed class WordChart(Chart chart, DigitStyle digits)
{
    public const string Sheet = "Data";

    private const uint CategoryAxis = 1, ValueAxis = 2;

    // Excel's own way to say Thai digits.
    private string NumberFormat => digits == DigitStyle.Thai ? "[$-D00041E]0.00" : "0.00";

    public C.Chart Draw()
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = C.BarDirectionValues.Bar }, new C.BarGrouping { Val = C.BarGroupingValues.Clustered }, new C.VaryColors { Val = false });
        bars.Append(chart.Series.Select(Series));
        bars.Append(new C.GapWidth { Val = 45 }, new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis });
        var drawn = new C.Chart(new C.AutoTitleDeleted { Val = true }, new C.PlotArea(new C.Layout(), bars, Categories(), Values()));
        if (chart.Series.Count > 1)
            drawn.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }));
        drawn.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return drawn;
    }

    /// <summary>Text of a chart in the document's face; Thai takes the complex-script one.</summary>
    public static C.TextProperties Text(int points) => new(
        new A.BodyProperties(), new A.ListStyle(),
        new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties(
                new A.LatinFont { Typeface = Typography.Face }, new A.ComplexScriptFont { Typeface = Typography.Face })
            { FontSize = points * 100 }),
            new A.EndParagraphRunProperties { Language = "th-TH" }));

    private C.BarChartSeries Series(ChartSeries series, int index)
    {
        var column = (char)('B' + index);
        var name = new C.StringReference(new C.Formula($"{Sheet}!${column}$1"), new C.StringCache(new C.PointCount { Val = 1 }, Point(0, series.Name)));
        return new C.BarChartSeries(
            new C.Index { Val = (uint)index }, new C.Order { Val = (uint)index }, new C.SeriesText(name),
            new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = ChartColours.Of(index) })),
            new C.InvertIfNegative { Val = false },
            new C.DataLabels(
                new C.NumberingFormat { FormatCode = NumberFormat, SourceLinked = false }, new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true },
                new C.ShowCategoryName { Val = false }, new C.ShowSeriesName { Val = false }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false }),
            new C.CategoryAxisData(new C.StringReference(
                new C.Formula(Cells('A')), new C.StringCache([new C.PointCount { Val = Count }, .. chart.Categories.Select((c, i) => Point(i, c))]))),
            new C.Values(new C.NumberReference(
                new C.Formula(Cells(column)),
                new C.NumberingCache([new C.FormatCode(NumberFormat), new C.PointCount { Val = Count }, .. series.Values.Index().Where(v => v.Item is not null).Select(Point)]))));
    }

    private uint Count => (uint)chart.Categories.Count;

    private string Cells(char column) => FormattableString.Invariant($"{Sheet}!${column}$2:${column}${Count + 1}");

    private C.StringPoint Point(int index, string text) => new(new C.NumericValue(Typesetting.Set(text, digits))) { Index = (uint)index };

    private static C.NumericPoint Point((int Index, decimal? Value) value) =>
        new(new C.NumericValue(value.Value!.Value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)value.Index };

    // Bars are drawn from below: turned round, the first category stands on top.
    private static C.CategoryAxis Categories() => new(
        new C.AxisId { Val = CategoryAxis }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MaxMin }), new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left }, new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low }, new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "8A979F" }))),
        new C.CrossingAxis { Val = ValueAxis }, new C.Crosses { Val = C.CrossesValues.AutoZero }, new C.AutoLabeled { Val = false }, new C.LabelOffset { Val = 100 },
        new C.TickLabelSkip { Val = 1 }, new C.NoMultiLevelLabels { Val = true });

    // Each bar bears its value, so the axis itself is not drawn; beyond the longest bar there is room for it.
    private C.ValueAxis Values() => new(
        new C.AxisId { Val = ValueAxis },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = (double)chart.Maximum * 1.18 }, new C.MinAxisValue { Val = 0 }),
        new C.Delete { Val = true }, new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        new C.NumberingFormat { FormatCode = NumberFormat, SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo }, new C.CrossingAxis { Val = CategoryAxis }, new C.Crosses { Val = C.CrossesValues.Maximum },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between });
}
