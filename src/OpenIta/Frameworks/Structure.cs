namespace OpenIta.Frameworks;

/// <summary>IIT, EIT or OIT. <paramref name="Weight"/> is in percent of the total (all sum to 100); null when not known.</summary>
public sealed record Instrument(string Code, LocalText Name, InstrumentKind Kind, decimal? Weight, Provenance Provenance)
{
    /// <summary>Where the weight comes from, when it is not where the name comes from.</summary>
    public Provenance WeightProvenance { get; init; } = Provenance;
}

public enum InstrumentKind { Survey, Checklist }

/// <summary>One of the indicators, code <c>1</c> to <c>10</c>, under an instrument.</summary>
public sealed record Indicator(string Code, string Instrument, LocalText Name, LocalText? Description, Provenance Provenance)
{
    /// <summary>Other spellings of the name that reports print.</summary>
    public IReadOnlyList<LocalText> AlsoPrinted { get; init; } = [];
}

/// <summary>A part of an indicator, such as <c>9.1</c>.</summary>
public sealed record SubIndicator(string Code, string Indicator, LocalText Name, Provenance Provenance);

/// <summary>
/// A survey question such as <c>I1</c>. It has either a scale of its own or sub-items with theirs.
/// <paramref name="Text"/> is null where the wording is not known; <paramref name="Topic"/> then says what it is about.
/// </summary>
public sealed record Question(
    string Code, string Indicator, LocalText? Text, LocalText? Topic, IReadOnlyList<LocalText> Notes,
    string? Scale, IReadOnlyList<SubItem> SubItems, Provenance Provenance)
{
    /// <summary>Other wordings of the question that reports print.</summary>
    public IReadOnlyList<LocalText> AlsoPrinted { get; init; } = [];
}

/// <summary>A part of a question that is answered by itself, such as <c>I1.1</c>.</summary>
public sealed record SubItem(string Code, LocalText Text, string? Scale, Provenance Provenance);

/// <summary>Options in the order of the form; the option number in answer files is the position, counted from 1.</summary>
/// <param name="Reversed">True when the question asks for something bad: options that say more of it give fewer points.</param>
public sealed record Scale(string Id, LocalText Name, bool Reversed, IReadOnlyList<ScaleOption> Options, Provenance Provenance)
{
    /// <summary>Whether a respondent may say ไม่ประสงค์ตอบ instead of choosing an option. It has no points and counts in no mean.</summary>
    public bool MayDecline { get; init; }
}

/// <summary>An option and its points, 0 to 100; null when the points are not known.</summary>
public sealed record ScaleOption(LocalText Label, decimal? Points);

/// <summary>One item of public disclosure, such as <c>O12</c>, under a sub-indicator (or, where the year has none, an indicator; null when not known).</summary>
/// <param name="Parent">Code of the sub-indicator or indicator; null when the grouping of the year is not known.</param>
/// <param name="RefersTo">Items whose content this one reports on, such as O11 for O12.</param>
/// <param name="RequiredYears">Fiscal years (Buddhist Era) the disclosed content must cover.</param>
/// <param name="Marks">Points an assessor may give, usually 0 and 100.</param>
public sealed record DisclosureItem(
    string Code, string? Parent, LocalText Title, LocalText? Group, IReadOnlyList<DisclosureElement> Elements, IReadOnlyList<LocalText> Notes,
    IReadOnlyList<string> RefersTo, IReadOnlyList<int> RequiredYears, IReadOnlyList<decimal> Marks, Provenance Provenance)
{
    /// <summary>Other titles that reports print for the item.</summary>
    public IReadOnlyList<LocalText> AlsoPrinted { get; init; } = [];
}

/// <summary>What must be shown for an item, and the parts it must have at least.</summary>
public sealed record DisclosureElement(LocalText Text, IReadOnlyList<LocalText> AtLeast);

/// <summary>A note of the year's guidance for all items of one group (<see cref="DisclosureItem.Group"/>).</summary>
public sealed record ItemGroup(LocalText Name, LocalText Note, Provenance Provenance);
