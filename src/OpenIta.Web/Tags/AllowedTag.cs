using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Tags;

/// <summary>
/// Shows an element to those only who may do what it is for, at the agency whose page it is or for the nation: nobody meets a button
/// that would refuse them. What the button does asks again.
/// </summary>
[HtmlTargetElement(Attributes = "allowed-to")]
public sealed class AllowedTag(Actor actor, Arrival arrival) : TagHelper
{
    public Permission AllowedTo { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var place = View.HttpContext.Items[typeof(Desk)] is Desk desk ? desk.Place : Place.Nation;
        if (!actor.May(AllowedTo, place, arrival.At))
            output.SuppressOutput();
    }
}
