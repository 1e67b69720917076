using System.Net;
using OpenIta.Surveys;

namespace OpenIta.Web.Tests.Answer;

public sealed class DraftTests : IAsyncLifetime
{
    private SurveySite site = null!;
    private Survey iit = null!;
    private string code = "";

    public async ValueTask InitializeAsync()
    {
        site = await SurveySite.Start();
        iit = await site.Open("IIT");
        code = (await site.Codes(iit, 1))[0];
    }

    [Fact]
    public async Task Answers_kept_on_one_device_go_on_on_another_and_are_gone_once_sent()
    {
        var draft = await Kept();
        using var other = site.Phone("192.0.2.1");
        await other.Open($"/s/{iit.Code}");
        await other.Press("resume", ("typed", draft.ToLowerInvariant()));
        other.Title.ShouldStartWith("ข้อ 3 จาก 30");
        await other.Press("back");
        other.Page.QuerySelector("input[name='I2'][checked]")!.GetAttribute("value").ShouldBe("4");
        await other.Answer(4);
        await other.AnswerAll();
        await other.Press("send");

        other.Page.QuerySelector(".receipt").ShouldNotBeNull();
        (await Drafts()).ShouldBe(0);
        await other.Open($"/s/{iit.Code}");
        await other.Press("resume", ("typed", draft));
        other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        other.Page.QuerySelector("#draft-fault").ShouldNotBeNull();
    }

    [Fact]
    public async Task Keeping_again_replaces_what_was_kept_under_the_same_code()
    {
        using var phone = site.Phone();
        await Begin(phone);
        await phone.Answer(4);
        await phone.Press("keep");
        var first = phone.Page.QuerySelector(".receipt")!.TextContent;
        await phone.Press("to-2");
        await phone.Answer(4);
        await phone.Press("keep");

        phone.Page.QuerySelector(".receipt")!.TextContent.ShouldBe(first);
        (await Drafts()).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_holds_the_database_reads_neither_answers_nor_codes_in_a_draft()
    {
        var draft = await Kept();
        var (name, content) = await site.Database.Read(session => session.One<(byte[], byte[])>("select name, content from survey_draft"));
        var text = System.Text.Encoding.Latin1.GetString([.. name, .. content]);

        text.ShouldNotContain(code);
        text.ShouldNotContain(draft.Replace("-", "", StringComparison.Ordinal));
        // Answers 4 of the first two questions would stand as a run of fours.
        content.AsSpan().IndexOf(new byte[] { 4, 4, 4 }).ShouldBe(-1);
    }

    [Fact]
    public async Task A_draft_ends_after_a_week()
    {
        var now = TimeProvider.System.GetUtcNow();
        var drafts = new Drafts(site.Database);
        var kept = (await drafts.Keep(iit, [1, 2, 3], null, now)).Value;

        (await drafts.Open(iit, kept.Code, kept.Until.AddTicks(-1))).Value.Content.ShouldBe([1, 2, 3]);
        (await drafts.Open(iit, kept.Code, kept.Until)).Refusal.ShouldBeOfType<DraftUnknown>();
        (await drafts.Forget(kept.Until)).Value.ShouldBe(1);
        (kept.Until - now).ShouldBeInRange(TimeSpan.FromDays(7), TimeSpan.FromDays(8));
    }

    [Fact]
    public async Task Leaving_clears_a_shared_device()
    {
        using var phone = site.Phone();
        await Begin(phone);
        await phone.Answer(4);
        await phone.Press("leave");

        phone.Response.Headers.GetValues("Clear-Site-Data").Single().ShouldBe("\"cache\", \"storage\"");
        phone.Page.QuerySelector("input").ShouldBeNull();
        phone.Text.ShouldContain("ไม่มีข้อมูลค้างในเครื่องนี้");
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private async Task<string> Kept()
    {
        using var phone = site.Phone();
        await Begin(phone);
        await phone.Answer(4);
        await phone.Answer(4);
        await phone.Press("keep");
        return phone.Page.QuerySelector(".receipt")!.TextContent;
    }

    private async Task Begin(Phone phone)
    {
        await phone.Open($"/s/{iit.Code}");
        await phone.Press("begin", ("typed", code));
    }

    private Task<long> Drafts() => site.Database.Read(session => session.One<long>("select count(*) from survey_draft"));
}
