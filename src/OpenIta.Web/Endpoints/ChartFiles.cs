using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using OpenIta.Accounts;
using OpenIta.Documents;
using OpenIta.Sheets;
using OpenIta.Statistics;
using OpenIta.Web.Kept;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Statistics;
using Answers = Microsoft.AspNetCore.Http.Results;

namespace OpenIta.Web.Endpoints;

/// <summary>Every chart of a dashboard as a file: its table as CSV, its drawing as SVG, and that as PNG where a Chromium is installed.</summary>
internal static class ChartFiles
{
    public static void MapChartFiles(this WebApplication app) => app.MapGet("/statistics/{year:int}/{kind}/{place}/charts/{chart}.{format}", Send).WithMetadata(new KeptForEveryone());

    private static async Task<IResult> Send(
        int year, string kind, string place, string chart, string format, Dashboards dashboards, PlaceCharts charts, Actor actor, TimeProvider time, Texts texts, HttpContext context)
    {
        if (PlaceAddress.Read(kind, place) is not { } at || await dashboards.Load(at, year, actor, time.GetUtcNow(), context.RequestAborted) is not { } shown
            || charts.Of(shown).FirstOrDefault(c => c.Key == chart) is not { } found)
            return Answers.NotFound();
        var name = $"ita-{year}-{(at.Name.Length == 0 ? kind : at.Name)}-{chart}.{format}";
        var drawn = found.Drawing.File(found.Title, texts.Statistic.Heading(at, year), found.Summary);
        var content = format == "csv" ? SheetFile.Write(found.Table, SheetFormat.Csv) : Encoding.UTF8.GetBytes(drawn);
        var tag = EntityTagHeaderValue.Parse($"\"{format}-{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        context.Response.Headers.CacheControl = shown.IsPublished && found.Key != "fill" ? "public, no-cache" : "no-store";
        switch (format)
        {
            case "csv":
                return Answers.File(content, "text/csv; charset=utf-8", name, entityTag: tag);
            case "svg":
                return Answers.File(content, "image/svg+xml", name, entityTag: tag);
            case "png" when context.Request.GetTypedHeaders().IfNoneMatch.Contains(tag):
                return Answers.StatusCode(StatusCodes.Status304NotModified);
            case "png":
                var (width, height) = found.Drawing.FileSize;
                var picture = await PngWriter.Write(drawn, width, height, context.RequestAborted);
                return picture.File is { } bytes ? Answers.File(bytes, "image/png", name, entityTag: tag) : NoPicture(picture.Failure is PrintFailure.NoBrowser ? texts.Statistic.NoBrowser : texts.Statistic.NoPicture);
            default:
                return Answers.NotFound();
        }
    }

    private static IResult NoPicture(string sentence) => Answers.Text(sentence, "text/plain", Encoding.UTF8, StatusCodes.Status501NotImplemented);
}
