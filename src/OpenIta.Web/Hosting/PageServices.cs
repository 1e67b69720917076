using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;
using OpenIta.Storage;
using OpenIta.Web.Api;
using OpenIta.Web.Endpoints;
using OpenIta.Web.Kept;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Answer;
using OpenIta.Web.Pages.Statistics;

namespace OpenIta.Web.Hosting;

internal static class PageServices
{
    private static readonly TimeSpan LongTime = TimeSpan.FromDays(365);

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(pages => pages.Conventions.Add(new AccessConvention())).AddMvcOptions(mvc =>
        {
            // What a page is about stands in its address, which access was decided by. By itself the framework would let a form's field of
            // the same name stand above it.
            mvc.ValueProviderFactories.RemoveType<RouteValueProviderFactory>();
            mvc.ValueProviderFactories.Insert(0, new RouteValueProviderFactory());
        });
        // The default encoder writes every Thai letter as a numeric reference: three times the bytes.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddScoped(services => services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Items[typeof(Desk)] as Desk
            ?? throw new InvalidOperationException("This page's address names no agency."));
        builder.Services.AddScoped(services => Arrival.Of(services.GetRequiredService<IHttpContextAccessor>().HttpContext));
        builder.Services.AddSingleton<KeptAnswers>();
        builder.Services.AddRouting(routing => routing.LowercaseUrls = true);
    }

    public static void AddLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services => Speech.Of(services.GetRequiredService<IHttpContextAccessor>().HttpContext));
        builder.Services.AddScoped<Texts>();
        builder.Services.AddScoped<PlaceCharts>();
    }

    // Pages hold no secret that could be guessed from their compressed length, so HTTPS may be compressed too.
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = Of });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        // A program that asks is told as programs are.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(ApiServices.Root, StringComparison.OrdinalIgnoreCase) || context.Request.Path == OpenDataFiles.CatalogueAddress, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Problems.Tell, StatusCodeSelector = Of });
            api.UseStatusCodePages(status => Problems.Tell(status.HttpContext));
        });

        static int Of(Exception failure) => failure is DatabaseDownException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
    }

    /// <summary>Files with a fingerprint in their name may be kept for a year; the fonts carry one from the bundler.</summary>
    public static void MapFiles(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/lib/fonts", StringComparison.Ordinal))
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode == StatusCodes.Status200OK)
                        context.Response.Headers.CacheControl = $"public, max-age={(long)LongTime.TotalSeconds}, immutable";
                    return Task.CompletedTask;
                });
            // The worker lies among the files and serves the pages of collectors.
            if (context.Request.Path == "/lib/collect-worker.js")
                context.Response.Headers["Service-Worker-Allowed"] = "/collect";
            return next(context);
        });
        app.MapStaticAssets();
    }

    public static void MapPages(this WebApplication app) =>
        app.MapRazorPages().WithStaticAssets().ShowKeptAnswers(app.Services.GetRequiredService<ShowAnswerPage>());
}
