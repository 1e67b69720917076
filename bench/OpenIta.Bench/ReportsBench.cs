using System.Diagnostics;
using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Publishing;
using OpenIta.Reports.Writing;
using OpenIta.Results;
using OpenIta.TestKit;
using static OpenIta.Bench.Figures;

namespace OpenIta.Bench;

/// <summary>
/// Writes the analysis report with charts of every agency of a made-up province, from the database to the file, audited, as <c>openita report all</c> does;
/// as DOCX, as PDF, and LibreOffice making PDF of the same DOCX.
/// </summary>
internal static class ReportsBench
{
    private const int Converted = 20;

    private static readonly ReportRequest Request = new(ComposedKind.Analysis, new FiscalYear(2564));

    public static async Task<int> Run(int agencies)
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        using var folder = new TempFolder();
        var database = await fresh.Open();
        var store = new StoreReport(database, FrameworkLibrary.Default, TimeProvider.System);
        for (var i = 0; i < agencies; i++)
            await store.Run(PublishedReports.Huanong with { Agency = $"องค์การบริหารส่วนตำบลทดสอบที่{i}", Source = PublishedReports.Huanong.Source with { FileName = $"{i}.txt", Sha256 = i.ToString("x64", CultureInfo.InvariantCulture) } });
        var reports = new ReportFolder(database, new ComposeReport(database, new AnalysisPages(database, new AgencyPages(database, FrameworkLibrary.Default)), FrameworkLibrary.Default));

        await All(reports, folder.File("warm"), ReportFormat.Docx);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var docx = await All(reports, folder.File("docx"), ReportFormat.Docx);
        var work = Process.GetCurrentProcess().TotalProcessorTime - before;
        var memory = Process.GetCurrentProcess().PeakWorkingSet64;
        var pdf = await All(reports, folder.File("pdf"), ReportFormat.Pdf);
        Line("agencies", agencies.ToString(CultureInfo.InvariantCulture));
        Line("DOCX per second", Number(agencies / docx.TotalSeconds));
        Line("DOCX per second of a core", Number(agencies / work.TotalSeconds));
        Line("PDF per second", Number(agencies / pdf.TotalSeconds));
        Line("peak memory, DOCX", $"{Number(memory / 1e6)} MB");
        Line("peak memory, all", $"{Number(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6)} MB");
        if (File.Exists("/usr/bin/soffice"))
            Line("LibreOffice, PDF per second", Number(Converted / LibreOffice(folder.File("docx"), folder.File("lo")).TotalSeconds));
        return 0;
    }

    private static async Task<TimeSpan> All(ReportFolder reports, string folder, ReportFormat format)
    {
        var watch = Stopwatch.StartNew();
        var written = await reports.Run(Actor.System("bench"), folder, Request, format, province: null, Environment.ProcessorCount, (_, why) => Refuse(why), TimeProvider.System.GetUtcNow());
        return written.IsRefused ? throw new InvalidOperationException(written.Refusal.English) : watch.Elapsed;
    }

    private static void Refuse(SkippedReport? why)
    {
        if (why is not null)
            throw new InvalidOperationException(why.Why.English);
    }

    // One start of the program for all files, which is its best case.
    private static TimeSpan LibreOffice(string docx, string target)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/soffice", ["--headless", "--convert-to", "pdf", "--outdir", target, .. Directory.GetFiles(docx).Take(Converted)]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return watch.Elapsed;
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
