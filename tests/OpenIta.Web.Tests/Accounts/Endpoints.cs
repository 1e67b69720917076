using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace OpenIta.Web.Tests.Accounts;

/// <summary>A way into the program: a page's handler or a mapped address.</summary>
internal sealed record ListedEndpoint(string Method, string Address, string? Handler, bool IsPage)
{
    public string Name => $"{Method} {Address}{(Handler is null ? "" : " " + Handler)}";

    public bool IsOfAgency => Address.Contains("{agency}", StringComparison.Ordinal);

    /// <summary>An address that could be right: what it names beside the agency need not be there.</summary>
    public string AddressAt(Guid agency)
    {
        var address = Address.Replace("{agency}", agency.ToString(), StringComparison.Ordinal);
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
            [
                ("id", Address.StartsWith("/frameworks", StringComparison.Ordinal) ? "ita-2566" : agency.ToString()), ("a", "ita-2565"), ("b", "ita-2566"), ("year", "2566"), ("status", "404"), ("code", "O1"), ("token", new string('0', 64)),
                ("access", "x"), ("what", "qr.svg"), ("person", Guid.Empty.ToString()), ("report", Guid.Empty.ToString()), ("link", "x"),
                ("framework", "ita-2566"), ("cycle", Guid.Empty.ToString()), ("letter", Guid.Empty.ToString()), ("job", Guid.Empty.ToString()),
                ("series", Guid.Empty.ToString()), ("version", "1"), ("file", "report.pdf"), ("kind", "province"), ("place", "x"), ("chart", "map"), ("format", "csv"), ("documentName", "v1"),
            ])
            address = address.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        address.ShouldNotContain("{", Case.Sensitive, "say in this list what the new part of an address may be");
        return Handler is null ? address : $"{address}?handler={Handler}";
    }
}

internal static class Endpoints
{
    public static async Task<IReadOnlyList<ListedEndpoint>> Of(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var all = new List<ListedEndpoint>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var address = Plain(endpoint.RoutePattern);
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                all.AddRange(Handlers(await loader.LoadAsync(page, endpoint.Metadata), address));
            else if (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && !IsFile(endpoint))
                all.AddRange(methods.HttpMethods.Select(m => new ListedEndpoint(m, address, null, IsPage: false)));
        }
        return [.. all.DistinctBy(e => e.Name)];
    }

    // A page without a model, or without a handler for GET, still answers GET.
    private static IEnumerable<ListedEndpoint> Handlers(CompiledPageActionDescriptor page, string address) => page.HandlerMethods
        .Select(h => new ListedEndpoint(h.HttpMethod.ToUpperInvariant(), address, h.Name, IsPage: true))
        .Append(new ListedEndpoint("GET", address, null, IsPage: true));

    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.Any(m => m.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal));

    // /desk/{agency:guid}/items/{code?} is /desk/{agency}/items/{code}.
    private static string Plain(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(
        s => string.Concat(s.Parts.Select(p => p switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            _ => "",
        }))));
}

/// <summary>Marks every answer that came from a page's own handler, so that a test can tell it from an answer before the page.</summary>
internal sealed class Entrance : IPageFilter
{
    public const string Header = "X-Entered";

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The error page runs after a page that was not entered.
        if (context.HandlerInstance is not Pages.Errors.ErrorModel)
            context.HttpContext.Response.OnStarting(() =>
            {
                context.HttpContext.Response.Headers[Header] = "yes";
                return Task.CompletedTask;
            });
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
