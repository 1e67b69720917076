using OpenIta.Accounts;
using OpenIta.Results;

namespace OpenIta.Statistics;

public enum PlaceKind { Nation, Region, Province, Type }

/// <summary>What a dashboard is about: the nation, a region, a province, or all agencies of a type.</summary>
/// <param name="Name">Code of the region, name of the province or type; empty for the nation.</param>
public sealed record StatisticPlace(PlaceKind Kind, string Name = "")
{
    public static StatisticPlace Nation { get; } = new(PlaceKind.Nation);

    /// <summary>Where a reader of scores must be one to see what is not public yet.</summary>
    public Place Scope => Kind is PlaceKind.Province ? new Place(Province: Name) : Place.Nation;
}

/// <summary>The results of a year at one place, counted once and shown many times. Scores are 0 to 100.</summary>
public sealed record Statistic
{
    /// <summary>Width of a step of the distribution.</summary>
    public const int Step = 5;

    /// <summary>Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Agencies with any result.</summary>
    public required int Agencies { get; init; }

    /// <summary>Of those, with a total: mean, median and distribution are over these.</summary>
    public required int WithTotal { get; init; }

    public required decimal? Mean { get; init; }

    public required decimal? Median { get; init; }

    /// <summary>Null where the pack of the year doesn't say which levels pass, or no agency has a level yet.</summary>
    public required PassedCount? Passed { get; init; }

    /// <summary>How many totals lie in 0 to below 5, 5 to below 10, … 95 to 100.</summary>
    public required IReadOnlyList<int> Distribution { get; init; }

    /// <summary>From the best level to the worst.</summary>
    public required IReadOnlyList<LevelCount> Levels { get; init; }

    /// <summary>Instruments and indicators in the order of the pack.</summary>
    public required IReadOnlyList<NodeMean> Means { get; init; }

    /// <summary>Disclosure items, the most often failed first.</summary>
    public required IReadOnlyList<ItemFailures> Failures { get; init; }

    /// <summary>Agencies whose total rose most since the year before, and those whose fell most.</summary>
    public required IReadOnlyList<Mover> Risen { get; init; }

    public required IReadOnlyList<Mover> Fallen { get; init; }

    /// <summary>True when the framework of the year before measured different things.</summary>
    public required bool FrameworkChanged { get; init; }

    /// <summary>The places this one consists of.</summary>
    public required IReadOnlyList<PartMean> Parts { get; init; }

    /// <summary>A year that has no result yet.</summary>
    public static Statistic None(int fiscalYear) => new()
    {
        FiscalYear = fiscalYear,
        Agencies = 0,
        WithTotal = 0,
        Mean = null,
        Median = null,
        Passed = null,
        FrameworkChanged = false,
        Distribution = [],
        Levels = [],
        Means = [],
        Failures = [],
        Risen = [],
        Fallen = [],
        Parts = [],
    };

    public IEnumerable<PartMean> PartsOf(PlaceKind kind) => Parts.Where(p => p.Kind == kind);
}

public sealed record LevelCount(ResultLevel Level, int Count);

/// <summary>Agencies whose level passes, of those that have a level.</summary>
public sealed record PassedCount(int Passed, int Graded)
{
    /// <summary>In percent.</summary>
    public decimal Share => 100m * Passed / Graded;
}

/// <param name="Count">Agencies that have a score there.</param>
public sealed record NodeMean(string Node, decimal Mean, int Count);

/// <summary>Agencies that got 0 for an item, of those that got any mark.</summary>
public sealed record ItemFailures(string Item, int Failed, int Count)
{
    public decimal Share => 100m * Failed / Count;
}

public sealed record Mover(Guid Agency, string Name, string? Province, decimal Before, decimal Now)
{
    public decimal Change => Now - Before;
}

/// <param name="Passed">Null as in <see cref="Statistic.Passed"/>.</param>
public sealed record PartMean(PlaceKind Kind, string Name, int Agencies, decimal? Mean, PassedCount? Passed);
