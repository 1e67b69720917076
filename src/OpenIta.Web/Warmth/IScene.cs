using Microsoft.AspNetCore.Http.Features;

namespace OpenIta.Web.Warmth;

/// <summary>What one kind of visitor asks for, made up. Nothing that it sends may be stored.</summary>
internal interface IScene
{
    IAsyncEnumerable<HttpRequestFeature> Requests(CancellationToken stop);
}
