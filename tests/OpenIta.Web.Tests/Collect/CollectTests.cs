using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Surveys;

namespace OpenIta.Web.Tests.Collect;

public sealed class CollectTests : IAsyncLifetime
{
    private Site site = null!;
    private Agency agency = null!;
    private Survey eit = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.WithoutPeople();
        agency = await Agency("เทศบาลนครนครปฐม", "นครปฐม");
        eit = await Open("EIT");
    }

    [Fact]
    public async Task An_assessor_finds_open_surveys_of_the_public_by_name_and_stores_a_form_without_a_script()
    {
        await using var assessor = await site.As(Role.Assessor);
        await Open("IIT");
        var list = await assessor.Page("/collect?q=นครปฐม");
        list.QuerySelectorAll(".tasks a").Select(a => a.GetAttribute("href")).ShouldBe([$"/collect/{eit.Code}"]);
        (await assessor.Page("/collect?q=zzz")).QuerySelector(".tasks a").ShouldBeNull();
        var form = await assessor.Page($"/collect/{eit.Code}");
        using var stored = await assessor.Post(form.QuerySelector("#answers")!, [.. Names(form).Select(n => (n, "1"))]);

        (await Site.Parse(stored)).Body!.TextContent.ShouldContain("เลขใบรับ");
        (await Parts()).ShouldBe([(long)SurveyPart.Collected]);
        using var empty = await assessor.Post(form.QuerySelector("#answers")!);
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_device_that_sends_what_it_kept_again_and_again_has_it_stored_once()
    {
        await using var assessor = await site.As(Role.Assessor);
        var form = await assessor.Page($"/collect/{eit.Code}");
        var kept = Names(form).Select(n => KeyValuePair.Create(n, "2")).Append(KeyValuePair.Create("key", FormKey.New())).Append(KeyValuePair.Create("lang", "th")).ToList();
        var receipts = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 5; i++)
            receipts.Add(await Send(assessor, kept));

        receipts.Count.ShouldBe(1);
        (await Parts()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_device_kept_is_not_taken_without_a_token_or_from_someone_who_may_not_collect()
    {
        await using var assessor = await site.As(Role.Assessor);
        using var bare = await assessor.Browser.PostAsync(new Uri($"/collect/{eit.Code}", UriKind.Relative), new FormUrlEncodedContent([]));
        bare.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await using var officer = await site.As(Role.DepartmentOfficer, new Place(agency.Id));
        foreach (var address in new[] { "/collect", $"/collect/{eit.Code}", "/collect/paper" })
        {
            using var response = await officer.Get(address);
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
        }
        await using var elsewhere = await site.As(Role.Assessor, new Place((await Agency("องค์การบริหารส่วนตำบลเขาทอง", "นครสวรรค์")).Id));
        (await elsewhere.Page("/collect")).QuerySelector(".tasks a").ShouldBeNull();
        using var foreign = await elsewhere.Get($"/collect/{eit.Code}");
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_paper_is_printed_typed_twice_compared_and_stored()
    {
        await using var first = await site.As(Role.Assessor);
        var list = await first.Page("/collect");
        using var printed = await first.Post(list.QuerySelector("form[action$='/print']")!, ("count", "2"));
        var papers = await Site.Parse(printed);
        papers.QuerySelectorAll(".paper").Length.ShouldBe(2);
        papers.QuerySelectorAll(".paper:first-child ol > li").Length.ShouldBe(15);
        var number = papers.QuerySelector(".code")!.TextContent;

        var form = await first.Page($"/collect/paper?number={number}");
        using var once = await first.Post(form.QuerySelector("#answers")!, [.. Names(form).Select(n => (n, "1"))]);
        (await Site.Parse(once)).Body!.TextContent.ShouldContain("ให้อีกคนกรอกใบเดียวกัน");
        await using var second = await site.As(Role.Assessor);
        form = await second.Page($"/collect/paper?number={number}");
        form.QuerySelectorAll("input[checked]").ShouldBeEmpty();
        using var differing = await second.Post(form.QuerySelector("#answers")!, [.. Names(form).Select(n => (n, n == "E5" ? "2" : "1"))]);
        var compared = await Site.Parse(differing);
        compared.QuerySelectorAll("[aria-labelledby=differences] dt").Select(d => d.TextContent.Trim()).ShouldBe(["E5"]);
        using var decided = await second.Post(compared.QuerySelector("#answers")!);

        (await Site.Parse(decided)).Body!.TextContent.ShouldContain("เลขใบรับ");
        (await Parts()).ShouldBe([(long)SurveyPart.Collected]);
    }

    [Fact]
    public async Task The_tablet_page_can_be_installed()
    {
        await using var assessor = await site.As(Role.Assessor);
        var page = await assessor.Page($"/collect/{eit.Code}");
        using var manifest = await assessor.Get(page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!);
        var told = await manifest.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        told.GetProperty("start_url").GetString().ShouldBe("/collect");
        using var worker = await assessor.Get(page.QuerySelector("#device")!.GetAttribute("data-worker")!);
        worker.Headers.GetValues("Service-Worker-Allowed").ShouldBe(["/collect"]);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private async Task<Agency> Agency(string name, string province) => (await site.Database.Write<Agency>(async session =>
        await AgencyStore.Place(session, new NamedAgency(name, null, null, province), TimeProvider.System.GetUtcNow()))).Value;

    private static IEnumerable<string> Names(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct();

    // As send.js does it: a fresh token each time, the answer as JSON.
    private async Task<string> Send(Site assessor, IEnumerable<KeyValuePair<string, string>> kept)
    {
        var token = (await assessor.Browser.GetFromJsonAsync<JsonElement>("/collect?handler=token")).GetProperty("token").GetString()!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/collect/{eit.Code}")
        {
            Content = new FormUrlEncodedContent(kept.Append(KeyValuePair.Create("__RequestVerificationToken", token))),
            Headers = { { "Accept", "application/json" } },
        };
        using var response = await assessor.Browser.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("receipt").GetString()!;
    }

    private Task<IReadOnlyList<long>> Parts() => site.Database.Read(session => session.List<long>("select part from survey_response"));

    private async Task<Survey> Open(string instrument)
    {
        var now = TimeProvider.System.GetUtcNow();
        var order = new SurveyOrder(agency.Id, null, "ita-2566", instrument, now.AddDays(-1), now.AddDays(1), 40);
        return (await new OpenSurvey(site.Database, FrameworkLibrary.Default, TimeProvider.System).Run(Actor.System("test"), order)).Value;
    }
}
