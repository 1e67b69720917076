using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OpenIta.Web.Api;

namespace OpenIta.Web.Pages.OpenData;

/// <summary>The API in words, drawn from its document.</summary>
public sealed class ReferenceModel([FromKeyedServices(ApiServices.Document)] IOpenApiDocumentProvider documents) : PageModel
{
    public ApiReference Reference { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Reference =
        ApiReference.Of(JsonNode.Parse(await (await documents.GetOpenApiDocumentAsync(stop)).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, stop))!);
}
