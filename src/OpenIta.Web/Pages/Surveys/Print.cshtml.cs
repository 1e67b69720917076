using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Documents;
using OpenIta.Surveys;
using OpenIta.Surveys.Posters;
using OpenIta.Web.Hosting;
using OpenIta.Web.Identity;

namespace OpenIta.Web.Pages.Surveys;

/// <summary>What is printed of a survey: its QR as a drawing or picture, its poster as a page or PDF.</summary>
public sealed class PrintModel(SurveyDirectory surveys, Desk desk, PublicAddress address) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, string what, CancellationToken stop)
    {
        var found = await surveys.Find(code);
        if (found.IsRefused || found.Value.Survey.Agency != desk.Agency.Id)
            return NotFound();
        var (asked, site) = (found.Value, new Uri(address.ToString()));
        var link = SurveyLinks.Of(site, asked.Survey.Code);
        var poster = SurveyPoster.Of(asked, site, what.Contains("a5", StringComparison.Ordinal) ? PaperSize.A5 : PaperSize.A4);
        return what switch
        {
            "qr.svg" => File(Encoding.UTF8.GetBytes(QrCode.Svg(link, link.AbsoluteUri)), "image/svg+xml"),
            "qr.png" => File(QrCode.Png(link), "image/png", $"QR-{asked.Survey.Code}.png"),
            "poster-a4" or "poster-a5" => Content(poster.Linked(Url.Content("~/lib/poster.css")), "text/html", Encoding.UTF8),
            "poster-a4.pdf" or "poster-a5.pdf" => await Pdf(poster, $"poster-{asked.Survey.Code}.pdf", stop),
            _ => NotFound(),
        };
    }

    // Without Chromium the page is there to be printed from the browser at hand.
    private async Task<IActionResult> Pdf(PrintedPage poster, string name, CancellationToken stop) =>
        (await PdfWriter.Write(poster.Whole(), stop)).File is { } pdf
            ? File(pdf, "application/pdf", name)
            : Content(poster.Linked(Url.Content("~/lib/poster.css")), "text/html", Encoding.UTF8);
}
