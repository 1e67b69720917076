using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Measures;

/// <summary>What a measure must say before it is kept.</summary>
public static class MeasureRules
{
    public const int LongestTitle = 1000;
    public const int LongestText = 10_000;
    public const int MostLines = 500;

    /// <summary>The same content, tidied; or what is wrong with it.</summary>
    /// <param name="content">As typed.</param>
    /// <param name="year">Of the measure.</param>
    /// <param name="framework">The pack of the year, by which codes are known; null when there is none.</param>
    public static Result<MeasureContent> Check(MeasureContent content, FiscalYear year, Framework? framework)
    {
        var tidy = content with
        {
            Title = content.Title.Trim(),
            Steps = Lines(content.Steps),
            Nodes = [.. content.Nodes.Select(n => ThaiDigits.ToArabic(n).Trim()).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)],
            Responsible = Lines(content.Responsible),
            Weakness = Text(content.Weakness),
            Period = Text(content.Period),
            Monitoring = Text(content.Monitoring),
            AdaptedFrom = Text(content.AdaptedFrom),
        };
        if (tidy.Title.Length == 0)
            return new MeasureWithoutTitle();
        if (tidy.Title.Length > LongestTitle)
            return new MeasureTextTooLong(nameof(content.Title), LongestTitle);
        if (TooLong(tidy) is { } field)
            return new MeasureTextTooLong(field, LongestText);
        if (tidy.Responsible.Count == 0)
            return new MeasureWithoutOwner();
        if (tidy.Budget < 0)
            return new BudgetWrong();
        return framework is not null && tidy.Nodes.FirstOrDefault(n => framework.Tree.Find(n) is null) is { } unknown
            ? new MeasureNodeUnknown(unknown, year.BuddhistEra)
            : tidy;
    }

    private static string? TooLong(MeasureContent content) => new (string Field, int Length)[]
    {
        (nameof(content.Steps), content.Steps.Sum(s => s.Length)),
        (nameof(content.Weakness), content.Weakness?.Length ?? 0),
        (nameof(content.Responsible), content.Responsible.Sum(s => s.Length)),
        (nameof(content.Period), content.Period?.Length ?? 0),
        (nameof(content.Monitoring), content.Monitoring?.Length ?? 0),
        (nameof(content.AdaptedFrom), content.AdaptedFrom?.Length ?? 0),
    }.Where(f => f.Length > LongestText).Select(f => f.Field).FirstOrDefault();

    private static List<string> Lines(IEnumerable<string> lines) => [.. lines.Select(l => l.Trim()).Where(l => l.Length > 0).Take(MostLines)];

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
