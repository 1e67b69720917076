using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Operations;

/// <summary>
/// Names what is traced of a request: method, route and status, never its address or who sent it. Where people answer there is neither
/// trace nor metric.
/// </summary>
internal static class RequestTraces
{
    public const string Method = "http.request.method", Route = "http.route", Status = "http.response.status_code";

    private static readonly object Asked = new();

    public static void UseRequestTraces(this WebApplication app) => app.Use((context, next) =>
    {
        if (!SurveyPaths.Contain(context))
            return Activity.Current is { IsAllDataRequested: true } traced ? Named(traced, context, next) : next(context);
        Hide(context.Features);
        return next(context);
    });

    /// <summary>Leaves neither trace nor metric of the request that has just begun.</summary>
    public static void Hide(IFeatureCollection request)
    {
        if (request.Get<IHttpMetricsTagsFeature>() is { } metrics)
            metrics.MetricsDisabled = true;
        if (Activity.Current is { } activity)
        {
            activity.IsAllDataRequested = false;
            activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    private static async Task Named(Activity traced, HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        finally
        {
            var method = context.Request.Method is "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "OPTIONS" or "PATCH" ? context.Request.Method : "_OTHER";
            var route = RouteOf(context);
            traced.DisplayName = route is null ? method : $"{method} {route}";
            traced.SetTag(Method, method);
            traced.SetTag(Route, route);
            traced.SetTag(Status, context.Response.StatusCode);
            if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
                traced.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Stands behind routing: the page that was asked for names the trace, not the one that says what went wrong with it.</summary>
    public static void UseRoutesOfTraces(this WebApplication app) => app.Use((context, next) =>
    {
        context.Items.TryAdd(Asked, context.GetEndpoint());
        return next(context);
    });

    private static string? RouteOf(HttpContext context) => (context.Items[Asked] as RouteEndpoint)?.RoutePattern.RawText is { } route ? "/" + route.TrimStart('/') : null;
}
