using Microsoft.AspNetCore.Razor.TagHelpers;
using OpenIta.Agencies;
using OpenIta.Storage;

namespace OpenIta.Web.Tags;

/// <summary>The logo of an agency where it has one. The name always stands beside it, so the picture is silent to screen readers.</summary>
[HtmlTargetElement("agency-logo", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AgencyLogoTag(Database database) : TagHelper
{
    public Guid Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!await database.Read(session => LogoStore.Has(session, Of)))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "img";
        output.Attributes.SetAttribute("class", "agency-logo");
        output.Attributes.SetAttribute("src", $"/agencies/{Of}/logo");
        output.Attributes.SetAttribute("alt", "");
    }
}
