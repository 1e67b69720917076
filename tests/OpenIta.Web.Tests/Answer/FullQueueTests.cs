using System.Net;

namespace OpenIta.Web.Tests.Answer;

[Trait("speed", "long")]
public sealed class FullQueueTests
{
    [Fact]
    public async Task When_the_queue_is_full_the_page_says_so_keeps_what_was_typed_and_sends_it_later()
    {
        await using var site = await SurveySite.Start(("survey:posts-at-once", "100000"), ("survey:sends-at-once", "100000"));
        var eit = await site.Open("EIT");
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}");
        await phone.Press("begin");
        await phone.AnswerAll(2);
        var (address, form) = (phone.Address, phone.Fields("send"));
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        // Another program writes for a while: what is sent meanwhile waits.
        var holding = site.Database.Write<bool>(async session =>
        {
            await session.Execute("update survey set quota = quota");
            held.SetResult();
            await release.Task;
            return true;
        });
        await held.Task;
        var waiting = new List<Task<HttpResponseMessage>>();
        while (!waiting.Exists(w => w.IsCompleted))
        {
            waiting.AddRange(Enumerable.Range(0, 200).Select(_ => phone.Client.PostAsync(address, new FormUrlEncodedContent(form))));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        await phone.Show(waiting.Find(w => w.IsCompleted)!);
        release.SetResult();
        await holding;

        phone.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        phone.Response.Headers.RetryAfter.ShouldNotBeNull();
        phone.Page.QuerySelectorAll(".answers .given").Select(g => g.TextContent).ShouldContain("น้อย");
        phone.Page.QuerySelector("button[value=send]:not(.unseen)")!.TextContent.ShouldBe("ส่งอีกครั้ง");
        await Task.WhenAll(waiting);
        await phone.Press("send");
        phone.Page.QuerySelector(".receipt").ShouldNotBeNull();
        (await site.Stored()).ShouldBe(1);
    }
}
