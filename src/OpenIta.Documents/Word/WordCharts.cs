using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>Charts as Word's own, which an officer can edit: their figures stand in a workbook inside the file.</summary>
internal static class WordCharts
{
    private const double EmuPerCm = 360_000;

    // A bar of 16 pt text with its space, and room for axis and legend.
    private const double BarCm = 0.68, RestCm = 1.2, TallestCm = 22;

    private const int LongestOnOneLine = 42;

    public static IEnumerable<OpenXmlElement> Of(Chart chart, WordDraft draft)
    {
        var part = draft.Main.AddNewPart<ChartPart>();
        var workbook = part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "figures");
        using (var bytes = new MemoryStream(ExcelWriter.Write(Figures(chart, draft))))
            workbook.FeedData(bytes);
        part.ChartSpace = new C.ChartSpace(
            new C.RoundedCorners { Val = false },
            new WordChart(chart, draft.Document.Digits).Draw(),
            new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            WordChart.Text(13),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = "figures" });
        yield return WordBlocks.Styled("Caption", WordText.Of(chart.Title, new Look(Bold: true), draft), new W.KeepNext());
        yield return WordBlocks.Styled("Figure", [new W.Run(Frame(chart, draft.Main.GetIdOfPart(part), draft))]);
    }

    // The sheet's name stands in the formulas of the chart.
    private static Document Figures(Chart chart, WordDraft draft) =>
        new(chart.Title, [new Section([chart.ToTable() with { Description = WordChart.Sheet }])]) { Language = draft.Document.Language };

    private static W.Drawing Frame(Chart chart, string part, WordDraft draft)
    {
        var id = draft.NextDrawing();
        var height = Math.Min(TallestCm, RestCm + (chart.Series.Count > 1 ? 0.9 : 0) + (chart.Categories.Sum(c => c.Length > LongestOnOneLine ? 2 : 1) * BarCm * Math.Max(1, chart.Series.Count * 0.8)));
        return new W.Drawing(new Wp.Inline(
            new Wp.Extent { Cx = (long)(draft.TextWidthCm * EmuPerCm), Cy = (long)(height * EmuPerCm) },
            new Wp.DocProperties { Id = id, Name = FormattableString.Invariant($"Chart {id}"), Description = Typesetting.Set(chart.InWords(), draft.Document.Digits) },
            new Wp.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = part }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
