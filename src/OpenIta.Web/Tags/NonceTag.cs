using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Tags;

/// <summary>Puts the nonce of the answer on every script and stylesheet that a page names. What text smuggles in has none.</summary>
[HtmlTargetElement("script")]
[HtmlTargetElement("style")]
[HtmlTargetElement("link", Attributes = "[rel=stylesheet]")]
public sealed class NonceTag : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("nonce", Nonce.Of(ViewContext.HttpContext));
}
