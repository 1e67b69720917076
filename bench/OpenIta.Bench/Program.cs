using System.Globalization;
using OpenIta.Bench;
using OpenIta.Bench.Soak;
using OpenIta.Bench.Statistics;
using OpenIta.Bench.Surveys;
using OpenIta.Storage;
using OpenIta.TestKit;

// dotnet run -c Release --project bench/OpenIta.Bench -- NAME
return args switch
{
    ["answers"] => AnswersBench.Run(rows: 1_350_000),
    ["answers", var rows] when int.TryParse(rows, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 10_000_000 => AnswersBench.Run(n),
    ["agencies", var database] when Enum.TryParse<DatabaseKind>(database, ignoreCase: true, out var kind) => await AgenciesBench.Run(kind),
    ["dashboards", var database] when Enum.TryParse<DatabaseKind>(database, ignoreCase: true, out var kind) => await DashboardsBench.Run(kind, TimeSpan.FromSeconds(30)),
    ["nation", var folder] => await Nation(folder),
    ["closing", var database, "prepare"] when Enum.TryParse<DatabaseKind>(database, ignoreCase: true, out var kind) => await ClosingBench.Prepare(kind, scale: 1),
    ["closing", var database, "prepare", var scale] when Enum.TryParse<DatabaseKind>(database, ignoreCase: true, out var kind) && decimal.TryParse(scale, CultureInfo.InvariantCulture, out var s) =>
        await ClosingBench.Prepare(kind, s),
    ["closing", var database] when Enum.TryParse<DatabaseKind>(database, ignoreCase: true, out var kind) => await ClosingBench.Run(kind),
    ["reports"] => await ReportsBench.Run(agencies: 200),
    ["reports", var agencies] when int.TryParse(agencies, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 10_000 => await ReportsBench.Run(n),
    ["survey", var database] when Enum.TryParse<DatabaseKind>(database, ignoreCase: true, out var kind) => await SurveyBench.Run(kind, TimeSpan.FromSeconds(60)),
    ["survey", var database, var seconds] when Enum.TryParse<DatabaseKind>(database, ignoreCase: true, out var kind) && int.TryParse(seconds, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 3600 =>
        await SurveyBench.Run(kind, TimeSpan.FromSeconds(n)),
    ["flood", var database] when Enum.TryParse<DatabaseKind>(database, ignoreCase: true, out var kind) => await FloodBench.Run(kind),
    ["soak", "nodes", var seconds] when int.TryParse(seconds, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 600 => await NodesSoak.Run(TimeSpan.FromSeconds(n)),
    ["soak", var database, var seconds] when Enum.TryParse<DatabaseKind>(database, ignoreCase: true, out var kind) && int.TryParse(seconds, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 36_000 =>
        await SteadySoak.Run(kind, TimeSpan.FromSeconds(n)),
    _ => Usage(),
};

static async Task<int> Nation(string folder)
{
    await FiveYears.Fill((await Database.Open(new DatabaseLocation.SqliteFolder(folder), TimeProvider.System)).Value, agencies: 8_317);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        $"""
        answers [ROWS]                      score raw answers, beside merely reading the same bytes
        agencies sqlite|postgres            import the registry of the nation, beside plainly inserting the same rows
        dashboards sqlite|postgres          pages of the nation with five years of results at 200 requests a second, beside a static file
        nation FOLDER                       a database with those results, to look at the pages
        closing sqlite|postgres prepare [SCALE]   make the nation up to the last day of its surveys
        closing sqlite|postgres             from the nation's stored responses to frozen results, beside merely reading them
        reports [AGENCIES]                  analysis reports with charts as DOCX and PDF, beside LibreOffice converting the same DOCX
        survey sqlite|postgres [SECONDS]    respondents over HTTP, beside a static file and raw inserts; postgres needs {TestDatabase.PostgresVariable}
        soak sqlite|postgres SECONDS        300 submissions a second on one node; bin/soak starts what it needs
        soak nodes SECONDS                  the same on three nodes while a node and the primary die; so many seconds of calm between
        flood sqlite|postgres               10,000 posts from one source, beside what another source gets meanwhile and in peace
        """);
    return 2;
}
