using Microsoft.Extensions.DependencyInjection;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Jobs;
using OpenIta.Mail;
using OpenIta.Operations;
using OpenIta.Storage;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Tests.Operations;

public sealed class OperationsPageTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task The_page_says_what_waits_what_failed_and_which_nodes_are_there()
    {
        await using var site = await Site.WithoutSchedules(_ => Task.FromResult(new List<Guid>()));
        var failed = Guid.CreateVersion7();
        await site.Database.Write<bool>(async session =>
        {
            await JobStore.Add(session, Released(failed, "test"));
            await Outbox.Write(session, new Letter("one", "a@example.go.th", "จดหมาย", "ข้อความ"), Now);
            await NodeStore.See(session, new Node(Guid.CreateVersion7(), "เครื่องที่สอง", "1.2.3", Now.AddDays(-2), Now.AddMinutes(-10), 17, TimeSpan.FromMilliseconds(44), TimeSpan.FromHours(1)));
            return true;
        });
        await new JobRunner(site.Database, [new JobKind("test", (_, _, _) => Task.FromResult<Result<string>>(new FileMissing("x")))], TimeProvider.System).RunNext();
        await site.Services.GetRequiredService<ThisNode>().Tell();
        await using var central = await site.As(Role.CentralAdministrator);

        var page = await central.Page("/admin/operations?lang=en");

        var text = page.QuerySelector("main")!.TextContent;
        text.ShouldContain("0 waiting · 0 running · 0 silent · 1 failed within 7 days");
        text.ShouldContain("1 waiting (0 failed and will be tried again)");
        text.ShouldContain("SQLite 3.");
        text.ShouldContain($".NET {Environment.Version}");
        text.ShouldContain("openita backup has never been used");
        page.QuerySelector($"a[href$='{failed}']")!.TextContent.ShouldBe("งานทดลอง");
        var nodes = page.QuerySelectorAll("section[aria-labelledby=nodes] tbody tr").Select(r => r.TextContent).ToList();
        nodes.Count.ShouldBe(2);
        nodes.Single(n => n.Contains("เครื่องที่สอง", StringComparison.Ordinal)).ShouldSatisfyAllConditions(
            n => n.ShouldContain("Silent since"), n => n.ShouldContain("17"), n => n.ShouldContain("44 ms"), n => n.ShouldContain("3,600 s"));
        nodes.Single(n => n.Contains(Environment.MachineName, StringComparison.Ordinal)).ShouldContain("s ago");
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(1, false)]
    public async Task A_clock_that_stands_before_what_was_recorded_is_told_of(int minutes, bool isTold)
    {
        // As when a program is started again while the clock of its machine is wrong.
        await using var site = await Site.WithSettings();
        await using var central = await site.As(Role.CentralAdministrator);
        await site.Database.Write<bool>(async session =>
        {
            await AuditLog.Append(session, Actor.System("test"), new AuditEntry("setting.change", "second-step", null, null, "required"), Now.AddMinutes(minutes));
            return true;
        });

        var note = (await central.Page("/admin/operations?lang=en")).QuerySelector("main .note");

        (note?.TextContent.Contains("Check the clock of the machine", StringComparison.Ordinal) ?? false).ShouldBe(isTold);
    }

    [Fact]
    public async Task The_desk_of_the_centre_leads_to_it()
    {
        await using var site = await Site.With();
        await using var central = await site.As(Role.CentralAdministrator);
        (await central.Page("/desk")).QuerySelector("main a[href='/admin/operations']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_node_that_stops_takes_itself_out()
    {
        await using var site = await Site.WithoutSchedules(_ => Task.FromResult(new List<Guid>()));
        var node = site.Services.GetRequiredService<ThisNode>();
        await node.Tell();
        (await site.Database.Read(NodeStore.All)).ShouldHaveSingleItem().IsSilent(TimeProvider.System.GetUtcNow()).ShouldBeFalse();

        await node.DisposeAsync();

        (await site.Database.Read(NodeStore.All)).ShouldBeEmpty();
    }

    private static Job Released(Guid id, string kind) => new(id, kind, "งานทดลอง", "", "ผู้ทดสอบ", Now, Now, null, 3, 0, null);
}
