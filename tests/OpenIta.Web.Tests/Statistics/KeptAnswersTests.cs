using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Storage;
using OpenIta.Web.Tests.OpenData;
using OpenIta.Web.Tests.Security;

namespace OpenIta.Web.Tests.Statistics;

/// <summary>What everyone sees alike is drawn once and sent from memory; nobody may notice but by its speed.</summary>
public sealed partial class KeptAnswersTests
{
    private static readonly string[] Addresses =
    [
        "/statistics", "/statistics/2566?sort=name", "/statistics/2565/province/ตรัง", "/rankings/2566", "/rankings/2566?q=ก", "/open-data", "/open-data/2566", "/frameworks/ita-2566",
        "/statistics/2566/nation/all/charts/map.svg", "/statistics/2566/nation/all/charts/map.csv", "/api/v1/rankings/2566", "/api/v1/results/2566?q=ก", "/catalog.jsonld",
    ];

    [Fact]
    public async Task From_memory_each_answer_is_the_same_plain_or_packed_with_a_nonce_of_its_own()
    {
        await using var site = await OpenNation.Open();
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in Addresses)
        {
            using var drawn = await Ask(site, address);
            using var kept = await Ask(site, address);
            using var packed = await Ask(site, address, encoding: "gzip");

            var text = Masked(await Text(drawn));
            text.Length.ShouldBeGreaterThan(100, address);
            Masked(await Text(kept)).ShouldBe(text, address);
            packed.Content.Headers.ContentEncoding.ShouldBe(["gzip"], address);
            packed.Content.Headers.ContentLength!.Value.ShouldBeLessThan(drawn.Content.Headers.ContentLength!.Value, address);
            Masked(await Unpacked(packed)).ShouldBe(text, address);
            foreach (var answer in new[] { drawn, kept })
                (await Headers.Faults(answer, nonces)).ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task It_is_drawn_once_and_again_when_results_change()
    {
        await using var site = await OpenNation.Open();
        const string Address = "/rankings/2566";
        var before = Masked(await Text(await Ask(site, Address)));
        await site.Database.Write<bool>(async session => await session.Execute("update agency set name = 'ไม่มีใครนับ'") > 0);
        // For so long the state is remembered.
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        Masked(await Text(await Ask(site, Address))).ShouldBe(before);

        await site.Database.Write<bool>(async session =>
        {
            await AgencyStore.Save(session, (await AgencyStore.Find(session, site.Agencies[0]))! with { Name = "องค์การบริหารส่วนตำบลใหม่" });
            return true;
        });
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        (await Text(await Ask(site, Address))).ShouldContain("องค์การบริหารส่วนตำบลใหม่");
    }

    [Fact]
    public async Task Who_has_an_answer_already_is_told_so_until_it_says_something_else()
    {
        await using var site = await OpenNation.Open();
        foreach (var address in Addresses)
        {
            using var first = await Ask(site, address);
            using var again = await Ask(site, address, known: first.Headers.ETag);
            using var other = await Ask(site, address, known: new EntityTagHeaderValue("\"another\""));

            // The minute that pages name may have passed.
            if (again.StatusCode != HttpStatusCode.NotModified)
                (await Text(again)).ShouldNotBe(await Text(first), address);
            else
                again.ShouldSatisfyAllConditions(
                    a => a.Headers.Contains("Content-Security-Policy").ShouldBeFalse(address), a => a.Headers.ETag.ShouldBe(first.Headers.ETag, address));
            other.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task Nothing_of_what_somebody_sees_who_has_signed_in_is_kept_for_others()
    {
        await using var site = await OpenNation.Open();
        await using var central = await site.As(Role.CentralAdministrator);

        foreach (var address in new[] { "/statistics/2567", "/statistics/2567/nation/all/charts/distribution.csv" })
        {
            using var shown = await Ask(central, address);
            shown.StatusCode.ShouldBe(HttpStatusCode.OK);
            shown.Headers.CacheControl!.NoStore.ShouldBeTrue(address);
            using var hidden = await Ask(site, address);
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
        (await central.Page("/statistics/2566")).QuerySelector(".chart-fill").ShouldNotBeNull();
        (await site.Page("/statistics/2566")).QuerySelector(".chart-fill, .staff").ShouldBeNull();
        (await central.Page("/statistics/2566")).QuerySelector(".site-header.staff").ShouldNotBeNull("nor the other way round");
    }

    [Fact]
    public async Task A_language_an_address_or_a_question_of_its_own_has_an_answer_of_its_own()
    {
        await using var site = await OpenNation.Open();
        string[] different = ["/rankings/2566", "/rankings/2566?lang=en", "/rankings/2565", "/rankings/2566?q=ข", "/rankings/2566?q=ค", "/rankings/2566?province=ตรัง"];
        var pages = new List<string>();
        foreach (var address in different)
        {
            await using var visitor = site.OtherBrowser();
            pages.Add((await visitor.Page(address)).QuerySelector("main")!.OuterHtml);
        }
        pages.ShouldBeUnique();

        await using var thai = site.OtherBrowser();
        var plain = await thai.Page("/rankings/2566?q=ข");
        (await thai.Page("/rankings/2566?type=&size=&q=ข&province=")).QuerySelector("main")!.OuterHtml.ShouldBe(plain.QuerySelector("main")!.OuterHtml);
    }

    private static async Task<HttpResponseMessage> Ask(Site site, string address, string? encoding = null, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (encoding is not null)
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await site.Browser.SendAsync(request);
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    private static async Task<string> Unpacked(HttpResponseMessage answer)
    {
        await using var unpacked = new System.IO.Compression.GZipStream(await answer.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        return await reader.ReadToEndAsync();
    }

    private static string Masked(string page) => Own().Replace(page, "own");

    [GeneratedRegex("""(?<=nonce=")[^"]+|เวลาของระบบ [^<]+""")]
    private static partial Regex Own();
}
