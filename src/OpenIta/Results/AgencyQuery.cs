namespace OpenIta.Results;

/// <summary>What a person asks of the list of agencies. Null is "any".</summary>
public sealed record AgencyQuery
{
    public const int LargestPage = 100;

    /// <summary>Part of a name, in any spelling: Thai or Arabic digits, spaces, อบต. for องค์การบริหารส่วนตำบล.</summary>
    public string? Text { get; init; }

    public string? Type { get; init; }

    public string? Province { get; init; }

    /// <summary>Buddhist Era. Without it every agency stands with its latest result.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Code of a level, such as <c>AA</c>.</summary>
    public string? Level { get; init; }

    public AgencySort Sort { get; init; } = AgencySort.Name;

    /// <summary>From 1; a page that does not exist shows the first.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page, 1 to <see cref="LargestPage"/>.</summary>
    public int PageSize { get; init; } = 25;
}

/// <summary>Name: dictionary order. Total: the highest first, agencies without a total last. Province: by province, then name.</summary>
public enum AgencySort { Name, Total, Province }
