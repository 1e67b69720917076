using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using OpenIta.Surveys;
using OpenIta.Web.Kept;

namespace OpenIta.Web.Tests.Answer;

/// <summary>Pages are drawn once and sent from memory; nobody may notice.</summary>
public sealed partial class KeptPageTests : IAsyncLifetime
{
    private SurveySite site = null!;

    public async ValueTask InitializeAsync() => site = await SurveySite.Start();

    [Fact]
    public async Task Each_page_from_memory_is_the_page_as_its_view_draws_it()
    {
        var surveys = new List<Survey>();
        foreach (var (instrument, framework) in new[] { ("EIT", "ita-2564"), ("EIT", "ita-2566"), ("IIT", "ita-2566") })
            surveys.Add(await site.Open(instrument, framework: framework));
        var addresses = (from s in surveys from page in new[] { "", "&page=all" } from lang in new[] { "th", "en" } select $"/s/{s.Code}?lang={lang}{page}").ToList();
        addresses.Add($"/s/{surveys[2].Code}/{(await site.Codes(surveys[2], 1))[0]}");

        var drawn = await Walk(addresses);
        var kept = await Walk(addresses);
        await site.Restart();
        addresses.Reverse();
        var drawnLater = await Walk(addresses);

        // Receipts of two surveys of one agency may say the same.
        drawn.Where(d => !d.Key.EndsWith("sent", StringComparison.Ordinal)).Select(d => d.Value).ShouldBeUnique("no form is shown in place of another");
        foreach (var (address, page) in drawn)
        {
            kept[address].ShouldBe(page, address);
            drawnLater[address].ShouldBe(page, address);
        }
    }

    [Fact]
    public async Task Of_one_respondent_nothing_stands_in_the_page_of_the_next()
    {
        var eit = await site.Open("EIT");
        var pages = new List<string>();
        for (var visit = 0; visit < 3; visit++)
        {
            using var phone = site.Phone();
            await phone.Open($"/s/{eit.Code}?page=all");
            pages.Add(phone.Page.Source.Text);
            phone.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain(Own().Matches(phone.Page.Source.Text).Select(m => m.Groups["nonce"].Value).First(n => n.Length > 0));
            await SendAll(phone);
            pages.Add(phone.Page.Source.Text);
        }
        var own = pages.Select(p => Own().Matches(p).Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Value).Distinct().ToList()).ToList();
        own.ShouldAllBe(o => o.Count > 1);
        own.SelectMany(o => o).ShouldBeUnique();
    }

    [Fact]
    public async Task What_changes_about_a_survey_changes_its_pages_within_seconds()
    {
        var eit = await site.Open("EIT");
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}?page=all");
        phone.Text.ShouldContain("หัวหนอง");

        await Change("update agency set name = 'องค์การบริหารส่วนตำบลหนองใหม่'");
        await phone.Open($"/s/{eit.Code}?page=all");
        phone.Text.ShouldContain("หนองใหม่");
        phone.Text.ShouldNotContain("หัวหนอง");

        await SendAll(phone);
        var before = Masked(phone.Page.Source.Text);
        await Change("update survey set closes_at = '2099-12-31T17:00:00.000000Z'");
        await phone.Open($"/s/{eit.Code}?page=all");
        await SendAll(phone);
        Masked(phone.Page.Source.Text).ShouldNotBe(before, "the receipt names the day of closing");

        await Change("update survey set closes_at = '2020-12-31T17:00:00.000000Z'");
        await phone.Open($"/s/{eit.Code}?page=all");
        phone.Status.ShouldBe(System.Net.HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_page_is_cut_where_it_differs_and_filled_again()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            string[] own = [.. Enumerable.Range(0, 3).Select(i => i == round % 4 ? "" : Word(40))], other = [.. own.Select(o => o.Length == 0 ? "" : Word(random.Next(1, 60)))];
            var pieces = Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(4) is < 3 and var hole ? (Text: own[hole], Hole: hole) : (Text: "ก<p>" + Word(5), Hole: -1)).ToList();
            var page = new KeptPage("text/html", Encoding.UTF8.GetBytes(string.Concat(pieces.Select(p => p.Text))), own);

            (await Written(page, own)).ShouldBe(string.Concat(pieces.Select(p => p.Text)));
            (await Written(page, other)).ShouldBe(string.Concat(pieces.Select(p => p.Hole < 0 ? p.Text : other[p.Hole])));
            (await Written(page, other, "br, gzip")).ShouldBe(string.Concat(pieces.Select(p => p.Hole < 0 ? p.Text : other[p.Hole])), "with the checksum of gzip");
        }

        string Word(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'z' + 1)));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private static async Task<string> Written(KeptPage page, string[] own, string accepted = "")
    {
        var context = new DefaultHttpContext { Request = { Headers = { AcceptEncoding = accepted } } };
        using var body = new MemoryStream();
        context.Response.Body = body;
        await page.Write(context.Response, own);
        context.Response.ContentLength.ShouldBe(body.Length);
        if (accepted.Length == 0)
            return Encoding.UTF8.GetString(body.ToArray());
        body.Position = 0;
        using var reader = new StreamReader(new GZipStream(body, CompressionMode.Decompress));
        return await reader.ReadToEndAsync();
    }

    private static Task SendAll(Phone phone) =>
        phone.Press("send", [.. phone.Page.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct().Select(n => (n, "1"))]);

    // What the page of each address says, and the receipt after it where no code is asked for.
    private async Task<Dictionary<string, string>> Walk(IEnumerable<string> addresses)
    {
        var pages = new Dictionary<string, string>();
        foreach (var address in addresses)
        {
            using var phone = site.Phone();
            await phone.Open(address);
            pages[address] = Masked(phone.Page.Source.Text);
            if (!address.EndsWith("page=all", StringComparison.Ordinal) || phone.Page.QuerySelector("#typed") is not null)
                continue;
            await SendAll(phone);
            pages[address + " sent"] = Masked(phone.Page.Source.Text);
        }
        return pages;
    }

    private async Task Change(string sql)
    {
        await site.Database.Write<bool>(async session => await session.Execute(sql) > 0);
        // For so long surveys are remembered.
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);
    }

    private static string Masked(string page) => Own().Replace(page, "own");

    [GeneratedRegex("""(?<=name="(?:state|proof)" value=")(?<sealed>[^"]+)|(?<=nonce=")(?<nonce>[^"]+)|(?<=class="receipt">)(?<receipt>[^<]+)""")]
    private static partial Regex Own();
}
