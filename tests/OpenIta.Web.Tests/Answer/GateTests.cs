using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using OpenIta.Surveys;

namespace OpenIta.Web.Tests.Answer;

[Trait("speed", "long")]
public sealed class GateTests
{
    [Fact]
    public async Task Ten_thousand_posts_from_one_source_are_slowed_while_another_goes_on_as_if_nothing_were()
    {
        await using var site = await SurveySite.Start(("survey:proof-bits", "0"));
        var eit = await site.Open("EIT");
        using var flood = site.Phone("203.0.113.66");
        await OnTheLastPage(flood, eit);
        var (address, form) = (flood.Address, flood.Fields("send"));
        using var person = site.Phone("192.0.2.44");
        await OnTheLastPage(person, eit);

        // How long the other waits is measured by the bench "flood".
        var answers = 0;
        var flooding = Flood(10_000, at: 500, () => flood.Client.PostAsync(address, new FormUrlEncodedContent(form)));
        while (!flooding.IsCompleted)
        {
            await person.Press("back");
            person.Status.ShouldBe(HttpStatusCode.OK);
            answers++;
            await Task.Delay(50, TestContext.Current.CancellationToken);
            await person.Press("next");
        }
        var answered = await flooding;

        answered.ShouldContainKey(HttpStatusCode.TooManyRequests);
        answered[HttpStatusCode.TooManyRequests].ShouldBeGreaterThan(9_000);
        answers.ShouldBeGreaterThan(0);
        await person.Press("send");
        person.Page.QuerySelector(".receipt").ShouldNotBeNull();
    }

    [Fact]
    public async Task Answers_of_a_source_that_sends_too_much_stay_on_the_page()
    {
        await using var site = await SurveySite.Start(("survey:sends-at-once", "1"), ("survey:sends-per-second", "0.001"));
        var eit = await site.Open("EIT");
        using var first = site.Phone();
        await OnTheLastPage(first, eit);
        await first.Press("send");
        first.Page.QuerySelector(".receipt").ShouldNotBeNull();
        using var second = site.Phone();
        await OnTheLastPage(second, eit);
        await second.Press("send");

        second.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        second.Response.Headers.RetryAfter.ShouldNotBeNull();
        second.Page.QuerySelectorAll(".answers .given").Length.ShouldBe(AnswerSheetFields);
        using var elsewhere = site.Phone("192.0.2.9");
        await elsewhere.Show(elsewhere.Client.PostAsync(second.Address, new FormUrlEncodedContent(second.Fields("send"))));
        elsewhere.Page.QuerySelector(".receipt").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("1", "10.9.9.9, 203.0.113.5", "10.8.8.8, 203.0.113.5", true)]
    [InlineData("1", "203.0.113.5", "203.0.113.6", false)]
    [InlineData("2", "203.0.113.5, 10.0.0.1", "203.0.113.6, 10.0.0.1", false)]
    [InlineData("2", "10.9.9.9, 203.0.113.5, 10.0.0.1", "10.8.8.8, 203.0.113.5, 10.0.0.1", true)]
    [InlineData("2", "203.0.113.5", "203.0.113.6", true)]
    [InlineData("0", "203.0.113.5", "203.0.113.6", true)]
    [InlineData("1", "2001:db8:1:2::5", "2001:db8:1:2:ffff::6", true)]
    [InlineData("1", "2001:db8:1:2::5", "2001:db8:1:3::5", false)]
    public async Task A_source_is_what_the_configured_number_of_proxies_saw_and_nothing_that_was_made_up(string proxies, string one, string other, bool same)
    {
        await using var site = await SurveySite.Start(("proxies", proxies), ("survey:sends-at-once", "1"), ("survey:sends-per-second", "0.001"));
        var eit = await site.Open("EIT");
        using var first = site.Phone(one);
        await OnTheLastPage(first, eit);
        await first.Press("send");
        using var second = site.Phone(other);
        await OnTheLastPage(second, eit);
        await second.Press("send");

        second.Status.ShouldBe(same ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_script_does_the_work_at_once_and_the_work_is_good_for_one_form_only()
    {
        await using var site = await SurveySite.Start(("survey:wait-seconds", "60"), ("survey:proof-bits", "12"));
        var eit = await site.Open("EIT");
        using var phone = site.Phone();
        await OnTheLastPage(phone, eit);
        var (address, proof) = (phone.Address, Work(phone.Page));
        var form = With(phone.Fields("send"), "proof", proof);
        using var other = site.Phone();
        await OnTheLastPage(other, eit);

        await other.Show(other.Client.PostAsync(address, new FormUrlEncodedContent(With(other.Fields("send"), "proof", proof))));
        other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.Stored()).ShouldBe(0);
        await phone.Show(phone.Client.PostAsync(address, new FormUrlEncodedContent(form)));
        var receipt = phone.Page.QuerySelector(".receipt")!.TextContent;
        await phone.Show(phone.Client.PostAsync(address, new FormUrlEncodedContent(form)));
        phone.Page.QuerySelector(".receipt")!.TextContent.ShouldBe(receipt);
        (await site.Stored()).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_script_a_person_waits_and_then_sends()
    {
        await using var site = await SurveySite.Start(("survey:wait-seconds", "2"));
        var eit = await site.Open("EIT");
        using var phone = site.Phone();
        await OnTheLastPage(phone, eit);
        await phone.Press("send");
        phone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        phone.Title.ShouldStartWith("กำลังตรวจก่อนส่ง");
        phone.Text.ShouldContain("วินาที แล้วกด “ส่งแบบสำรวจ”");
        await Task.Delay(TimeSpan.FromSeconds(2.2), TestContext.Current.CancellationToken);
        await phone.Press("send");
        phone.Page.QuerySelector(".receipt").ShouldNotBeNull();
    }

    private const int AnswerSheetFields = 19;

    private static async Task OnTheLastPage(Phone phone, Survey survey)
    {
        await phone.Open($"/s/{survey.Code}");
        await phone.Press("begin");
        for (var section = 0; section < 3; section++)
            await phone.Press("next-section", [.. phone.Page.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct().Select(n => (n, "1"))]);
    }

    private static async Task<Dictionary<HttpStatusCode, int>> Flood(int count, int at, Func<Task<HttpResponseMessage>> post)
    {
        var left = count;
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<HttpStatusCode, int>();
        await Task.WhenAll(Enumerable.Range(0, at).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                using var response = await post();
                seen.AddOrUpdate(response.StatusCode, 1, (_, n) => n + 1);
            }
        })));
        return seen.ToDictionary();
    }

    // As proof-worker.js does it, with the system's hash.
    private static string Work(IDocument page)
    {
        var input = page.QuerySelector("input[name=proof]")!;
        var (token, bits) = (input.GetAttribute("value")!, int.Parse(input.GetAttribute("data-bits")!, CultureInfo.InvariantCulture));
        for (var number = 0; ; number++)
        {
            var proof = string.Create(CultureInfo.InvariantCulture, $"{token}.{number}");
            var hash = SHA256.HashData(Encoding.ASCII.GetBytes(proof));
            if (BitConverter.ToUInt32([hash[3], hash[2], hash[1], hash[0]]) >> (32 - bits) == 0)
                return proof;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> With(IEnumerable<KeyValuePair<string, string>> form, string name, string value) =>
        form.Where(f => f.Key != name).Append(KeyValuePair.Create(name, value));
}
