using System.Text;
using OpenIta.Accounts;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Surveys;

[Trait("speed", "long")]
public class MarkedRequestTests
{
    private static readonly string[] Marks =
    [
        "Zyxw-Browser-77", "203.0.113.77", "zyxw-cookie-77", "zyxw-referrer-77", "zyxw-language-77", "zyxw-header-77",
    ];

    [Theory, OnBothDatabases]
    public async Task What_marks_a_respondent_is_found_in_no_table_file_log_or_backup(DatabaseKind kind)
    {
        await using var town = await SurveyTown.On(kind, "IIT");
        var codes = (await new IssueCodes(town.Database, TimeProvider.System).Run(Actor.System("test"), town.Survey, 10)).Value;
        await using var server = await ServerProcess.Start(town.Data.Pooled, [.. SurveyUnderLoad.Unhindered, "--proxies=1", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace"]);
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Marks[0]);
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", Marks[1]);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", $"{Marks[2]}=1");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Referer", $"https://{Marks[3]}.example/");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", $"th, {Marks[4]}");
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Mark", Marks[5]);

        var secrets = new List<string>();
        foreach (var code in codes)
        {
            var respondent = new Respondent(client, town.Survey.Code);
            (await respondent.Open(_ => 1, code)).ShouldBeTrue();
            secrets.AddRange([code, ReadableCode.Printed(code), (await respondent.Send())!]);
        }

        string[] sought = [.. Marks, .. secrets];
        Holding(await Dump(town.Data, town.Database), sought).ShouldBeEmpty();
        var backup = await Backup(town, kind);
        Holding(backup, sought).ShouldBeEmpty();
        Holding(string.Join('\n', server.Log), sought).ShouldBeEmpty();
        await new CloseSurvey(town.Database, FrameworkLibrary.Default, TimeProvider.System).Run(Actor.System("test"), town.Survey.Code);
        Holding(await Dump(town.Data, town.Database), sought).ShouldBeEmpty();
        // Everything was logged that can be, and the search finds what is there.
        server.Log.Count.ShouldBeGreaterThan(100);
        Holding(await Dump(town.Data, town.Database), [town.Survey.Code]).ShouldNotBeEmpty();
        Holding(backup, [town.Survey.Code]).ShouldNotBeEmpty();
    }

    private static async Task<string> Backup(SurveyTown town, DatabaseKind kind)
    {
        const string passphrase = "a thief who has it all";
        using var folder = new TempFolder();
        (await new WriteBackup(town.Data.Location, TimeProvider.System).Run(folder.File("backup"), passphrase)).IsRefused.ShouldBeFalse();
        await using var thief = await TestDatabase.Fresh(kind);
        (await new RestoreBackup(thief.Location, TimeProvider.System).Run(folder.File("backup"), passphrase)).IsRefused.ShouldBeFalse();
        return await Dump(thief, await thief.Open());
    }

    private static List<string> Holding(string text, IEnumerable<string> sought) => [.. sought.Where(m => text.Contains(m, StringComparison.OrdinalIgnoreCase))];

    // SQLite: the bytes of every file, as a copy of the folder holds them. PostgreSQL: every row of every table, as a dump holds them.
    private static async Task<string> Dump(TestDatabase data, Database database)
    {
        var text = new StringBuilder();
        if (data.Location is DatabaseLocation.SqliteFolder sqlite)
        {
            foreach (var file in Directory.EnumerateFiles(sqlite.Folder, "*", SearchOption.AllDirectories))
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(stream, Encoding.Latin1);
                text.Append(await reader.ReadToEndAsync());
            }
            return text.ToString();
        }
        foreach (var table in await database.Read(s => s.List<string>("select tablename from pg_tables where schemaname = 'public' limit 1000")))
            foreach (var row in await database.Read(s => s.List<string>(string.Concat("select t::text from ", table, " t limit 100000"))))
                text.AppendLine(row);
        return text.ToString();
    }
}
