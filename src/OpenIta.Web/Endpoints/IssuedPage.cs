using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using OpenIta.Publishing.Issuing;
using OpenIta.Reports.Writing;
using OpenIta.Web.Language;

namespace OpenIta.Web.Endpoints;

/// <summary>An issued report with a line above it: which version it is, its files, the other versions. The report below is as it was frozen.</summary>
internal sealed class IssuedPage(Texts texts, Speech speech)
{
    // Not printed: paper bears the report alone.
    private const string Look = """
        <style>
        .issued { font: 16px/1.6 Sarabun, "Noto Sans Thai", sans-serif; color: #1b2733; background: #fff; border-bottom: 1px solid #dfe5ea; padding: 12px 16px; overflow-wrap: anywhere; }
        .issued > * { max-width: 21cm; margin: 0 auto 4px; } .issued a { color: #0b5c6b; } .issued .newer { color: #b45309; font-weight: 700; }
        .issued code { font-size: 13px; } .issued summary { cursor: pointer; } .issued ul { padding-left: 1.2em; margin: 4px 0; }
        @media print { .issued { display: none; } }
        </style>
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public string Of(IssuedReport shown, IReadOnlyList<IssuedReport> versions, string frozen) =>
        frozen.Insert(frozen.IndexOf("<main>", StringComparison.Ordinal), Strip(shown, versions));

    private string Strip(IssuedReport shown, IReadOnlyList<IssuedReport> versions)
    {
        var t = texts.Publishing;
        var strip = new StringBuilder(Look).Append(CultureInfo.InvariantCulture, $"<nav class=\"issued\" lang=\"{(speech.IsThai ? "th" : "en")}\" aria-label=\"{Text(t.Versions)}\">");
        strip.Append("<p><strong>").Append(Text(t.VersionOf(shown))).Append("</strong> · ").Append(Link(shown.Address, t.Latest)).Append(" · ").Append(Link($"/agencies/{shown.Agency:D}/{shown.Year}", t.Result)).Append("</p>");
        if (versions[0].Version > shown.Version)
            strip.Append("<p class=\"newer\">").Append(Link(versions[0].VersionAddress, t.Newer(versions[0]))).Append("</p>");
        var files = shown.Files.Where(f => f.Format != ReportFormat.Html).ToList();
        strip.Append("<p>").Append(Text(t.Files)).Append(": ").AppendJoin(" · ", files.Select(f => Link(shown.FileAddress(f), t.Of(f)))).Append("</p>");
        if (files.All(f => f.Format != ReportFormat.Pdf))
            strip.Append("<p>").Append(Text(t.NoPdf)).Append("</p>");
        strip.Append("<details><summary>").Append(Text(t.Versions)).Append(" · SHA-256</summary><ul>");
        foreach (var version in versions)
            strip.Append("<li>").Append(Link(version.VersionAddress, t.VersionOf(version))).Append(version.Correction is { } why ? " " + Text(t.Because(why)) : "").Append("</li>");
        foreach (var file in shown.Files)
            strip.Append("<li>").Append(file.Name).Append(" <code>").Append(file.Sha256).Append("</code></li>");
        return strip.Append("</ul></details></nav>").ToString();
    }

    private static string Link(string address, string words) => $"<a href=\"{Text(address)}\">{Text(words)}</a>";

    private static string Text(string words) => Encoder.Encode(words);
}
