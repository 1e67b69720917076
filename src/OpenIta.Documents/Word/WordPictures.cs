using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>Pictures that stand in a line of text.</summary>
internal static class WordPictures
{
    private const double EmuPerCm = 360_000;

    public static W.Drawing Inline(Picture picture, WordDraft draft)
    {
        var part = draft.Main.AddImagePart(picture.Format == PictureFormat.Png ? ImagePartType.Png : ImagePartType.Jpeg);
        using (var bytes = new MemoryStream(picture.Bytes))
            part.FeedData(bytes);
        var id = draft.NextDrawing();
        var (width, height) = ((long)(picture.WidthCm * EmuPerCm), (long)(picture.HeightCm * EmuPerCm));
        var name = FormattableString.Invariant($"Picture {id}");
        return new W.Drawing(new Wp.Inline(
            new Wp.Extent { Cx = width, Cy = height },
            new Wp.DocProperties { Id = id, Name = name, Description = picture.Description },
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = id, Name = name }, new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new A.Blip { Embed = draft.Main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
