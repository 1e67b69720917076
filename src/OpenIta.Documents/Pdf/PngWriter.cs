namespace OpenIta.Documents;

/// <summary>A drawing as PNG, by the Chromium that prints PDFs.</summary>
public static class PngWriter
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <param name="svg">A whole SVG file of the program's own.</param>
    /// <param name="width">In pixels, as the file states them.</param>
    /// <returns>The file in <see cref="PrintResult.File"/>, or why there is none.</returns>
    public static Task<PrintResult> Write(string svg, int width, int height, CancellationToken cancel = default) =>
        PrintingPool.Shared.Picture($"<!DOCTYPE html><style>body{{margin:0}}svg{{display:block}}</style>{svg}", width, height, Chromium.Find(), Limit, cancel);
}
