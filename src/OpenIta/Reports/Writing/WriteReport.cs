using System.Text;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Frameworks;

namespace OpenIta.Reports.Writing;

public sealed record BrowserMissing() : Refusal(
    "ไม่พบโปรแกรม Chromium, Chrome หรือ Edge ที่ใช้พิมพ์ PDF โปรดติดตั้ง (Debian: apt-get install chromium) หรือสร้างเป็น html แล้วสั่งพิมพ์จากเบราว์เซอร์",
    "There is no Chromium, Chrome or Edge to print the PDF with; install one (Debian: apt-get install chromium), or write html and print it from a browser");
public sealed record PrintingTimedOut(double Seconds) : Refusal($"พิมพ์ PDF ไม่เสร็จภายใน {Seconds:N0} วินาที", $"The PDF was not printed within {Seconds:N0} seconds");
public sealed record PrintingFailed() : Refusal("เบราว์เซอร์พิมพ์ PDF ไม่สำเร็จ โปรดลองเปิดเบราว์เซอร์ด้วยมือเพื่อดูสาเหตุ", "The browser printed no PDF; start it by hand to see why");

public enum ReportFormat { Docx, Html, Pdf, Xlsx }

/// <summary>A report as a file of one of the formats.</summary>
public static class WriteReport
{
    public static async Task<Result<byte[]>> Run(
        PublishedReport report, ReportFormat format, DigitStyle digits = DigitStyle.AsWritten, Framework? framework = null, CancellationToken cancel = default) =>
        await Run(ReportDocument.Of(report, digits, framework), format, cancel);

    public static async Task<Result<byte[]>> Run(Document document, ReportFormat format, CancellationToken cancel = default) => format switch
    {
        ReportFormat.Docx => WordWriter.Write(document),
        ReportFormat.Html => Encoding.UTF8.GetBytes(HtmlWriter.Write(document)),
        ReportFormat.Xlsx => ExcelWriter.Write(document),
        _ => Printed(await PdfWriter.Write(document, cancel)),
    };

    private static Result<byte[]> Printed(PrintResult result) => result switch
    {
        { File: { } pdf } => pdf,
        { Failure: PrintFailure.NoBrowser } => new BrowserMissing(),
        { Failure: PrintFailure.TimedOut } => new PrintingTimedOut(PdfWriter.Limit.TotalSeconds),
        _ => new PrintingFailed(),
    };
}
