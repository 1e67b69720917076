using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OpenIta.Web.Tags;

/// <summary>A bar for a score of 0 to 100. The figure itself always stands beside it, so the bar is silent to screen readers.</summary>
[HtmlTargetElement("bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTag : TagHelper
{
    public decimal Score { get; set; }

    /// <summary>The one to notice.</summary>
    public bool Lowest { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Lowest ? "bar lowest" : "bar");
        output.Attributes.SetAttribute("viewBox", "0 0 100 10");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        var width = Math.Clamp(Score, 0, 100).ToString("0.##", CultureInfo.InvariantCulture);
        output.Content.SetHtmlContent($"""<rect class="track" width="100" height="10"/><rect class="fill" width="{width}" height="10"/>""");
    }
}
