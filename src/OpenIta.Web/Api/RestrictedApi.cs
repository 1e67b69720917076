using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIta.Accounts;
using OpenIta.ApiKeys;
using OpenIta.OpenData;
using OpenIta.Statistics;
using OpenIta.Storage;

namespace OpenIta.Web.Api;

/// <summary>What a program reads with a key alone.</summary>
internal static class RestrictedApi
{
    private const string Scheme = "Bearer ";

    private const string Unpublished = "/unpublished", Surveys = "/surveys";

    /// <summary>What lies below these, under the root of the API, needs a key.</summary>
    public static readonly string[] Folders = [Unpublished, Surveys];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet(Unpublished + "/results/{year:int}", Results).Say("unpublishedResults", "ผลสุดท้ายที่ยังไม่เผยแพร่ ต้องใช้กุญแจ / Final results that are not published; needs a key")
            .WithMetadata(new NeedsKey(ApiScope.UnpublishedResults)).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        api.MapGet(Surveys + "/fill", Fill).Say("surveyFill", "ความคืบหน้าของแบบวัดที่เปิดอยู่ ต้องใช้กุญแจ / Fill of open surveys; needs a key")
            .WithMetadata(new NeedsKey(ApiScope.SurveyFill)).ProducesProblem(401).ProducesProblem(403);
    }

    private static async Task<Results<ApiAnswer<ApiPage<ApiResult>>, ProblemHttpResult>> Results(
        [Description("ปี พ.ศ. / Buddhist Era")] int year, [AsParameters] Asked asked, [Description("รหัสระดับ / Code of the level")] string? level,
        PublicRows rows, CheckApiKey check, HttpContext context, CancellationToken stop)
    {
        if (await Refused(check, context, ApiScope.UnpublishedResults, stop) is { } refusal)
            return refusal;
        return asked.IsSound
            ? new ApiAnswer<ApiPage<ApiResult>>(ApiPage<ApiResult>.Of(await rows.UnpublishedResults(year, asked.Rows(level), stop), ApiResult.Of), isPublic: false)
            : Problems.BadPage();
    }

    private static async Task<Results<ApiAnswer<IReadOnlyList<ApiFill>>, ProblemHttpResult>> Fill(CheckApiKey check, Database database, TimeProvider time, HttpContext context, CancellationToken stop)
    {
        if (await Refused(check, context, ApiScope.SurveyFill, stop) is { } refusal)
            return refusal;
        var fill = await database.Read(session => OpenSurveys.Fill(session, StatisticPlace.Nation, Actor.System("api"), time.GetUtcNow()), stop);
        return new ApiAnswer<IReadOnlyList<ApiFill>>([.. fill.Select(ApiFill.Of)], isPublic: false);
    }

    private static async Task<ProblemHttpResult?> Refused(CheckApiKey check, HttpContext context, ApiScope needed, CancellationToken stop)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var words = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
        var key = await check.Run(words, needed, stop);
        if (!key.IsRefused)
            return null;
        if (key.Refusal is ApiKeyOfOtherScope)
            return Problems.Of(key.Refusal, StatusCodes.Status403Forbidden);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Of(key.Refusal, StatusCodes.Status401Unauthorized);
    }
}

/// <summary>On an endpoint that asks for a key, for the document of the API.</summary>
internal sealed record NeedsKey(ApiScope Scope);
