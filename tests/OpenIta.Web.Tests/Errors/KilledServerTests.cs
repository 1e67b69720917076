using System.Diagnostics;
using System.Globalization;
using System.Net;
using OpenIta.TestKit;
using OpenIta.Web.Tests.OpenData;

namespace OpenIta.Web.Tests.Errors;

[Trait("speed", "long")]
public sealed class KilledServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_browser_that_draws_for_a_server_ends_when_that_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are looked up in /proc");
        await using var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await OpenNation.Fill(await data.Open());
        await using var server = await ServerProcess.Start(data.Location);
        using var client = new HttpClient { BaseAddress = server.Address };
        using (var picture = await client.GetAsync("/statistics/2566/nation/all/charts/distribution.png"))
        {
            Assert.SkipWhen(picture.StatusCode == HttpStatusCode.NotImplemented, "no Chromium is installed");
            picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        }
        var browser = ChildrenOf(server.Id).ShouldHaveSingleItem();

        await server.KillAndRestart();

        var waited = Stopwatch.StartNew();
        while (IsRunning(browser) && waited.Elapsed < Patience)
            await Task.Delay(50);
        IsRunning(browser).ShouldBeFalse();
    }

    private static List<int> ChildrenOf(int process) => [.. Directory.EnumerateDirectories($"/proc/{process}/task")
        .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(child => int.Parse(child, CultureInfo.InvariantCulture))];

    // One that nobody asked for its end yet still has a name.
    private static bool IsRunning(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/status").Contains("State:\tZ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
