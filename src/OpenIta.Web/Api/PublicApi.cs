using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.OpenData;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.Web.Endpoints;
using OpenIta.Web.Pages.Statistics;

namespace OpenIta.Web.Api;

/// <summary>What everyone may read: published results, statistics, rankings, frameworks, snapshots.</summary>
internal static class PublicApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("", Entry).Say("entry", "ที่อยู่ของเอกสาร คู่มือ และบัญชีข้อมูล / Where the document, the reference and the catalogue are");
        api.MapGet("/years", Years).Say("years", "ปีที่มีผลเผยแพร่ / Years with published results");
        api.MapGet("/agencies", Agencies).Say("agencies", "หน่วยงาน ค้นและแบ่งหน้า / Agencies, searched and in pages").ProducesProblem(400);
        api.MapGet("/agencies/{id:guid}", Agency).Say("agency", "หน่วยงานหนึ่ง / One agency").ProducesProblem(404);
        api.MapGet("/results/{year:int}", Results).Say("results", "ผลที่เผยแพร่ของปี ทุกจุดของกรอบการประเมิน / Published results of a year at every node").ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/statistics/{year:int}/{kind}/{place}", Statistic).Say("statistic", "สถิติของประเทศ ภาค จังหวัด หรือประเภท / Statistics of the nation, a region, a province or a type").ProducesProblem(404);
        api.MapGet("/rankings/{year:int}", Ranking).Say("ranking", "การจัดอันดับตามกลุ่ม / Ranking by peer group").ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/frameworks/{id}", Framework).Say("framework", "ทุกจุดของกรอบการประเมิน / Every node of a framework").ProducesProblem(404);
        api.MapGet("/snapshots/{year:int}", Snapshot).Say("snapshot", "ข้อมูลเปิดรุ่นล่าสุดของปี / The latest version of a year's open data").ProducesProblem(404);
    }

    private static ApiAnswer<ApiEntry> Entry() => new(new ApiEntry(ApiServices.Root + "/openapi.json", "/api", OpenDataFiles.CatalogueAddress, Licence.Address));

    private static async Task<ApiAnswer<IReadOnlyList<ApiYear>>> Years(Dashboards dashboards, FrameworkLibrary frameworks, TimeProvider time, CancellationToken stop) =>
        new([.. ((await dashboards.Load(StatisticPlace.Nation, null, Actor.Public, time.GetUtcNow(), stop))?.Years ?? []).Select(y => new ApiYear(y.FiscalYear, y.Agencies, y.Mean, frameworks.OfYear(y.FiscalYear)?.Id))]);

    private static async Task<Results<ApiAnswer<ApiPage<ApiAgency>>, ProblemHttpResult>> Agencies([AsParameters] Asked asked, PublicRows rows, CancellationToken stop) =>
        asked.IsSound ? new ApiAnswer<ApiPage<ApiAgency>>(ApiPage<ApiAgency>.Of(await rows.Agencies(asked.Rows(), stop), ApiAgency.Of)) : Problems.BadPage();

    private static async Task<Results<ApiAnswer<ApiAgency>, ProblemHttpResult>> Agency([Description("รหัสหน่วยงาน / Id of the agency")] Guid id, Database database, CancellationToken stop) =>
        await database.Read(session => AgencyStore.Find(session, id), stop) is { } agency ? new ApiAnswer<ApiAgency>(ApiAgency.Of(agency)) : Problems.NotFound();

    private static async Task<Results<ApiAnswer<ApiPage<ApiResult>>, ProblemHttpResult>> Results(
        [Description("ปี พ.ศ. / Buddhist Era")] int year, [AsParameters] Asked asked, [Description("รหัสระดับ / Code of the level")] string? level, PublicRows rows, CancellationToken stop) =>
        asked.IsSound ? new ApiAnswer<ApiPage<ApiResult>>(ApiPage<ApiResult>.Of(await rows.Results(year, asked.Rows(level), stop), ApiResult.Of)) : Problems.BadPage();

    private static async Task<Results<ApiAnswer<Statistic>, ProblemHttpResult>> Statistic(
        [Description("ปี พ.ศ. / Buddhist Era")] int year, [Description("nation, region, province, type")] string kind,
        [Description("ชื่อจังหวัดหรือประเภท รหัสภาค หรือ all สำหรับประเทศ / Name of the province or type, code of the region, or all for the nation")] string place,
        Dashboards dashboards, TimeProvider time, CancellationToken stop) =>
        PlaceAddress.Read(kind, place) is { } at && await dashboards.Load(at, year, Actor.Public, time.GetUtcNow(), stop) is { } found ? new ApiAnswer<Statistic>(found.Shown) : Problems.NotFound();

    private static async Task<Results<ApiAnswer<ApiPage<ApiRanked>>, ProblemHttpResult>> Ranking(
        [Description("ปี พ.ศ. / Buddhist Era")] int year, [AsParameters] Asked asked, [Description("ขนาด S, M, L ใช้กับประเภท / Size S, M, L; counts with a type")] string? group,
        [Description("รหัสภาค / Code of the region: north, northeast, central, east, west, south")] string? region, RankingLists lists, CancellationToken stop)
    {
        if (!asked.IsSound)
            return Problems.BadPage();
        var query = asked.Rows();
        var ranking = await lists.Load(new RankingQuery(year) { Type = query.Type, Size = group, Region = region, Province = query.Province, Text = query.Text, Page = query.Page, PageSize = query.PageSize }, stop);
        // A reader of the website is brought back to the last page; a program that walks the list is told that it ended.
        var page = query.Page > ranking.Page.Number ? ranking.Page with { Rows = [], Number = query.Page } : ranking.Page;
        return new ApiAnswer<ApiPage<ApiRanked>>(ApiPage<ApiRanked>.Of(page, ApiRanked.Of));
    }

    private static Results<ApiAnswer<IReadOnlyList<ApiNode>>, ProblemHttpResult> Framework([Description("เช่น ita-2566 / Such as ita-2566")] string id, FrameworkLibrary frameworks) =>
        frameworks.Find(id) is { IsRefused: false, Value: var found }
            ? new ApiAnswer<IReadOnlyList<ApiNode>>([.. found.Tree.Nodes.Select(n => new ApiNode(n.Code, n.Kind.ToString(), n.Parent, n.Weight, n.Title.Thai, n.Title.English))])
            : Problems.NotFound();

    private static async Task<Results<ApiAnswer<ApiSnapshot>, ProblemHttpResult>> Snapshot([Description("ปี พ.ศ. / Buddhist Era")] int year, Database database, CancellationToken stop) =>
        await database.Read(session => SnapshotStore.Find(session, year), stop) is { } found ? new ApiAnswer<ApiSnapshot>(ApiSnapshot.Of(found)) : Problems.NotFound();
}
