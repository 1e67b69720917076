using System.Diagnostics;
using System.Net;
using OpenIta.Storage;
using OpenIta.TestKit;
using OpenIta.Web.Tests.Surveys;

namespace OpenIta.Web.Tests.Errors;

/// <summary>A disk that runs full under SQLite while people answer, and is cleared.</summary>
[Trait("speed", "long")]
public sealed class DiskFullTests
{
    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_answers_go_on_once_there_is_room()
    {
        using var folder = new TempFolder();
        Assert.SkipUnless(await Ran("mount", "-t", "tmpfs", "-o", "size=6m", "openita", folder.Path), "only the administrator can make a disk so small");
        try
        {
            await using var town = await SurveyTown.On(DatabaseKind.Sqlite);
            (await new CopyDatabase(TimeProvider.System).Run(town.Data.Location, new DatabaseLocation.SqliteFolder(folder.Path))).IsRefused.ShouldBeFalse();
            await using var server = await ServerProcess.Start(new DatabaseLocation.SqliteFolder(folder.Path), SurveyUnderLoad.Unhindered);
            using var client = new HttpClient { BaseAddress = server.Address };
            var waiting = new Respondent(client, town.Survey.Code);
            await waiting.Open(_ => 1);

            var filler = folder.File("other-peoples-files");
            await FillUp(filler);
            var acknowledged = 0;
            for (var left = 500; left > 0 && await Answer(client, town.Survey.Code) is not null; left--)
                acknowledged++;
            (await waiting.Send()).ShouldBeNull();
            (await client.GetAsync("/")).StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);

            File.Delete(filler);
            (await waiting.Send()).ShouldNotBeNull();
            (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
            var database = (await Database.Open(new DatabaseLocation.SqliteFolder(folder.Path), TimeProvider.System)).Value;
            (await database.Read(s => s.One<long>("select count(*) from survey_response"))).ShouldBe(acknowledged + 1);
        }
        finally
        {
            await Ran("umount", "--lazy", folder.Path);
        }
    }

    private static async Task<string?> Answer(HttpClient client, string survey)
    {
        var respondent = new Respondent(client, survey);
        return await respondent.Open(_ => 1) ? await respondent.Send() : null;
    }

    private static async Task FillUp(string file)
    {
        await using var target = File.Create(file);
        try
        {
            while (true)
            {
                await target.WriteAsync(new byte[4096]);
                await target.FlushAsync();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static async Task<bool> Ran(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
