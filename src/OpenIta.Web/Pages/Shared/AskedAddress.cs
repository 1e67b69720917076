using Microsoft.AspNetCore.Diagnostics;

namespace OpenIta.Web.Pages.Shared;

/// <summary>The address a person asked for, also where the page of errors answers in its place.</summary>
public static class AskedAddress
{
    public static string Of(HttpContext context)
    {
        var request = context.Request;
        var missing = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? missing?.OriginalPath ?? request.Path;
        return $"{request.Scheme}://{request.Host}{path}{missing?.OriginalQueryString ?? request.QueryString.Value}";
    }
}
