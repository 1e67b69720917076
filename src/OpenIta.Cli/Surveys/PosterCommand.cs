using System.CommandLine;
using System.Text;
using OpenIta.Basics;
using OpenIta.Cli.Storage;
using OpenIta.Documents;
using OpenIta.Frameworks;
using OpenIta.Surveys;
using OpenIta.Surveys.Posters;

namespace OpenIta.Cli.Surveys;

internal sealed record SiteAddressMalformed(string Address) : Refusal(
    $"--links ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย https:// หรือ http:// ไม่ใช่ {Address}", $"--links takes an address that begins with https:// or http://, not {Address}");

internal sealed record PosterKindUnknown(string File) : Refusal(
    $"ไฟล์ {File} ต้องลงท้ายด้วย .pdf .html .svg หรือ .png", $"The file {File} must end in .pdf, .html, .svg or .png");

internal sealed record PosterNotPrinted(PrintFailure Failure) : Refusal(
    "พิมพ์ PDF ไม่ได้ ต้องมี Chromium ในเครื่อง หรือเขียนเป็น .html แล้วพิมพ์จากเบราว์เซอร์", "The PDF can't be printed without Chromium; write .html and print it from a browser");

/// <summary><c>openita survey poster CODE --links ADDRESS -o FILE</c>: a poster (PDF, HTML) or its QR alone (SVG, PNG).</summary>
internal static class PosterCommand
{
    public static Command Create()
    {
        var code = SurveyCommand.CodeArgument();
        var links = new Option<string>("--links") { Description = "ที่อยู่ของเว็บนี้ / the website's address, such as https://ita.example.go.th", HelpName = "ADDRESS", Required = true };
        var paper = new Option<PaperSize>("--paper") { Description = "ขนาดกระดาษ / paper: a4, a5", DefaultValueFactory = _ => PaperSize.A4 };
        var file = new Option<string>("--output", "-o") { Description = "ไฟล์ .pdf .html (โปสเตอร์) .svg .png (QR) / poster as .pdf or .html, QR as .svg or .png", HelpName = "FILE", Required = true };
        var command = new Command("poster", "โปสเตอร์และ QR ของแบบวัด / poster and QR of a survey") { code, links, paper, file };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var asked = await new SurveyDirectory(database.Value, FrameworkLibrary.Default, TimeProvider.System).Find(parsed.GetRequiredValue(code));
            var site = Site(parsed.GetRequiredValue(links));
            if ((asked.Refusal ?? site.Refusal) is { } refusal)
                return Exit.Refuse(refusal);
            var output = parsed.GetRequiredValue(file);
            var written = await Write(asked.Value, site.Value, parsed.GetValue(paper), output, stop);
            var saved = written.Then(bytes => OutputFile.Save(output, bytes));
            if (saved.IsRefused)
                return Exit.Refuse(saved.Refusal);
            Console.Out.WriteLine(saved.Value);
            return Exit.Success;
        });
        return command;
    }

    public static Result<Uri> Site(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var site) && site.Scheme is "https" or "http" ? site! : new SiteAddressMalformed(address);

    private static async Task<Result<byte[]>> Write(AskedSurvey asked, Uri site, PaperSize paper, string file, CancellationToken stop)
    {
        var link = SurveyLinks.Of(site, asked.Survey.Code);
        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".svg":
                return Encoding.UTF8.GetBytes(QrCode.Svg(link, link.AbsoluteUri));
            case ".png":
                return QrCode.Png(link);
            case ".html":
                return Encoding.UTF8.GetBytes(SurveyPoster.Of(asked, site, paper).Whole());
            case ".pdf":
                var printed = await PdfWriter.Write(SurveyPoster.Of(asked, site, paper).Whole(), stop);
                return printed.File is { } pdf ? pdf : new PosterNotPrinted(printed.Failure!.Value);
            default:
                return new PosterKindUnknown(file);
        }
    }
}
