using Microsoft.AspNetCore.Razor.TagHelpers;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Web.Language;

namespace OpenIta.Web.Tags;

/// <summary>A level as word, shape and colour: star, tick, warning triangle, octagon, so that no one needs the colour.</summary>
/// <remarks><c>&lt;level result="row.Level" framework="pack" /&gt;</c>; without a pack the mark is a plain dot.</remarks>
[HtmlTargetElement("level", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LevelTag(Speech speech) : TagHelper
{
    private const int Colours = 7;

    private const string Star = "M12 2l2.9 6.3 6.9.8-5.1 4.7 1.4 6.8L12 17.2 5.9 20.6l1.4-6.8L2.2 9.1l6.9-.8z";
    private const string Disc = "M12 1.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21z";
    private const string Triangle = "M12 1.5 23.5 22H.5z";
    private const string Octagon = "M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z";
    private const string Tick = "M7 12.5l3.5 3.5 6.5-7.5";
    private const string Mark = "M12 9v6M12 18.5v.1";
    private const string Cross = "M8.5 8.5l7 7M15.5 8.5l-7 7";

    public ResultLevel? Result { get; set; }

    public Framework? Framework { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Result is null)
        {
            output.SuppressOutput();
            return;
        }
        var levels = Framework?.Levels ?? [];
        var rank = levels.TakeWhile(l => l.Code != Result.Code).Count();
        var level = rank < levels.Count ? levels[rank] : null;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"level level-{Step(rank, levels.Count)}");
        output.Content.AppendHtml(Shape(rank, levels.Count, level?.Passes));
        output.Content.Append(level is null ? Result.Title : speech.Of(level.Title));
    }

    /// <summary>1 (best) to 7 (worst) however many levels the pack has; 0 when it is not known.</summary>
    internal static int Step(int rank, int count) => rank >= count ? 0 : count == 1 ? 1 : 1 + (rank * (Colours - 1) / (count - 1));

    private static string Shape(int rank, int count, bool? passes) => passes switch
    {
        null => Drawn(Disc, null),
        true when rank == 0 => Drawn(Star, null),
        true => Drawn(Disc, Tick),
        false when rank == count - 1 => Drawn(Octagon, Cross),
        false => Drawn(Triangle, Mark),
    };

    // Only the constants above go in.
    private static string Drawn(string shape, string? cut) =>
        $"""<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{shape}"/>{(cut is null ? "" : $"""<path class="cut" d="{cut}"/>""")}</svg>""";
}
