using Microsoft.AspNetCore.Razor.TagHelpers;
using OpenIta.Surveys.Posters;

namespace OpenIta.Web.Tags;

/// <summary>A link as a QR code, drawn in the page itself.</summary>
[HtmlTargetElement("qr")]
public sealed class QrTag : TagHelper
{
    public Uri Link { get; set; } = null!;

    /// <summary>What it says to people who don't see it.</summary>
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(QrCode.Svg(Link, Title));
    }
}
