using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.OpenApi;
using OpenIta.ApiKeys;
using OpenIta.OpenData;
using OpenIta.Web.Hosting;
using OpenIta.Web.Identity;
using OpenIta.Web.Kept;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Api;

/// <summary>The API under /api/v1 with its document, which is made of the endpoints themselves, and its limit for each source.</summary>
internal static class ApiServices
{
    public const string Root = "/api/v1";

    /// <summary>Name of the document, and of the limit.</summary>
    public const string Document = "v1";

    private const string Scheme = "apiKey";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublicRows>().AddSingleton<FreezeSnapshot>().AddSingleton<CheckApiKey>().AddSingleton<ChangeApiKeys>();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        builder.Services.AddOpenApi(Document, Describe);
        builder.Services.AddLive(ApiLimits.Of);
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) => new ValueTask(Reject(context.HttpContext));
            // Under other limits a source is counted anew.
            limits.AddPolicy(Document, context => RateLimitPartition.GetTokenBucketLimiter(
                (Source: Convert.ToHexString(context.RequestServices.GetRequiredService<SourceAddress>().Of(context)), Limits: context.RequestServices.GetRequiredService<Live<ApiLimits>>().Now),
                asked => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = asked.Limits.AtOnce,
                    TokensPerPeriod = asked.Limits.PerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseRateLimiter();
        var api = app.MapGroup(Root).RequireRateLimiting(Document).ProducesProblem(StatusCodes.Status429TooManyRequests).AddEndpointFilter(ToldWhatIsMalformed);
        PublicApi.Map(api.MapGroup("").WithMetadata(new KeptForEveryone()));
        RestrictedApi.Map(api);
        app.MapOpenApi("/api/{documentName}/openapi.json").RequireRateLimiting(Document);
    }

    /// <summary>Names an endpoint in the document, in both languages.</summary>
    public static RouteHandlerBuilder Say(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint.WithName(name).WithSummary(summary);

    // A value of a wrong kind never reaches the endpoint: the framework says 400 and nothing else.
    private static async ValueTask<object?> ToldWhatIsMalformed(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest ? Problems.Of(new QuestionMalformed(), StatusCodes.Status400BadRequest) : await next(context);

    private static async Task Reject(HttpContext context)
    {
        context.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
        await Problems.Of(new TooManyRequests(), StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }

    private static void Describe(Microsoft.AspNetCore.OpenApi.OpenApiOptions document)
    {
        document.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith(Root[1..], StringComparison.Ordinal) == true && !endpoint.RelativePath.EndsWith(".json", StringComparison.Ordinal);
        document.AddDocumentTransformer((made, context, _) =>
        {
            made.Servers = [new OpenApiServer { Url = context.ApplicationServices.GetRequiredService<PublicAddress>().ToString() }];
            made.Info = new OpenApiInfo
            {
                Title = "OpenITA API",
                Version = Document,
                Description = "ผลการประเมิน ITA ที่เผยแพร่แล้ว สถิติ และการจัดอันดับ / Published ITA results, statistics and rankings",
                License = new OpenApiLicense { Name = Licence.Name, Url = new Uri(Licence.Address) },
            };
            made.Components ??= new OpenApiComponents();
            made.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            made.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "กุญแจที่ผู้ดูแลระบบออกให้ / A key that an administrator made",
            };
            return Task.CompletedTask;
        });
        document.AddOperationTransformer((operation, context, _) =>
        {
            // The framework leaves out what has no content.
            (operation.Responses ??= [])["304"] = new OpenApiResponse { Description = "ผู้ขอมีคำตอบนี้แล้ว (If-None-Match) / The caller has this answer already (If-None-Match)" };
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsKey>().FirstOrDefault() is { } key)
            {
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
                operation.Description = $"ขอบเขตของกุญแจ: {key.Scope} / Scope of the key: {key.Scope}";
            }
            return Task.CompletedTask;
        });
    }
}
