using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Publishing.Issuing;

/// <summary>The disclosure item that an issued report answers: the analysis with its measures, and what was done about them.</summary>
public static class DeclaredAs
{
    // The items' own words; their numbers change over the years.
    private const string Measures = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส", Progress = "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส";

    /// <summary>Null for other reports, and where the year's pack has no such item.</summary>
    public static string? ItemOf(ComposedKind kind, Framework? framework) => kind switch
    {
        ComposedKind.Analysis or ComposedKind.Measures => Item(framework, Measures),
        ComposedKind.Progress => Item(framework, Progress),
        _ => null,
    };

    /// <summary>The latest versions of an agency's issued reports that answer an item of this framework, the latest year first.</summary>
    public static async Task<IReadOnlyList<IssuedReport>> Answering(Session session, Guid agency, string item, Framework framework) =>
        [.. (await IssuedReportStore.Of(session, agency)).DistinctBy(r => r.Series).Where(r => ItemOf(r.Kind, framework) == item)];

    private static string? Item(Framework? framework, string words) =>
        framework?.DisclosureItems.FirstOrDefault(i => i.Title.Thai?.StartsWith(words, StringComparison.Ordinal) == true)?.Code;
}
