using OpenIta.Frameworks;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Frameworks;

/// <summary>A section of a pack as a document.</summary>
/// <param name="View">The partial view that shows it; its model is the framework.</param>
public sealed record DocumentPart(string Id, string View, Func<FrameworkTexts, string> Title, Func<Framework, bool> Has)
{
    private static readonly DocumentPart[] All =
    [
        new("instruments", "_Instruments", t => t.Instruments, f => f.Instruments.Count > 0),
        new("indicators", "_Indicators", t => t.Indicators, f => f.Indicators.Count > 0),
        new("questions", "_Questions", t => t.Questions, f => f.Questions.Count > 0),
        new("scales", "_Scales", t => t.Scales, f => f.Scales.Count > 0),
        new("items", "_Items", t => t.Items, f => f.DisclosureItems.Count > 0),
        new("levels", "_Levels", t => t.Levels, f => f.Levels.Count > 0),
        new("rules", "_Rules", t => t.Rules, f => f.Aggregation.Count + f.Rounding.Count > 0),
        new("bands", "_Bands", t => t.Bands, f => f.ReadingBands.Count > 0),
        new("sampling", "_Sampling", t => t.Sampling, f => f.Sampling.Count > 0),
        new("calendar", "_Calendar", t => t.Calendar, f => f.Calendar.Count > 0),
        new("advice", "_Advice", t => t.Advice, f => f.Advice.Count > 0),
        new("notes", "_Notes", t => t.Notes, f => f.Notes.Count > 0),
        new("gaps", "_Gaps", t => t.Gaps, f => f.Gaps.Count > 0),
        new("sources", "_Sources", t => t.Sources, f => f.Sources.Count > 0),
    ];

    public static IEnumerable<DocumentPart> Of(Framework framework) => All.Where(p => p.Has(framework));
}
