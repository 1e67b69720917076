using System.Text.Json;
using AngleSharp.Html.Parser;
using OpenIta.Documents;
using OpenIta.Reports;

namespace OpenIta.Tests.Reports.Writing;

/// <summary>All texts of a report, to see that a document has every one of them.</summary>
internal static class ReportWords
{
    // What the document says in another way: enums as ticks, the instrument and numbers of nodes in headings, the file it came from.
    private static readonly string[] SaidOtherwise = ["kinds", "source", "status", "node", "nodes", "instrument", "indicator", "findings", "fieldLines", "subIndicator", "agencyType", "level", "levels", "statusText", "printedCode", "code"];

    public static IEnumerable<string> Of(PublishedReport report) => Texts(JsonDocument.Parse(ReportJson.Write(report)).RootElement).SelectMany(t => t.Split('\n')).Where(t => t.Length > 0);

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().Where(p => !SaidOtherwise.Contains(p.Name)).SelectMany(p => Texts(p.Value)),
        _ => [],
    };

    /// <summary>The words a reader sees, without spaces.</summary>
    public static string Seen(Document document) => Squeezed(new HtmlParser().ParseDocument(HtmlWriter.Write(document)).Body!.TextContent);

    public static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
