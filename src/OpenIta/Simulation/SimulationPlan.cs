using OpenIta.Basics;

namespace OpenIta.Simulation;

public sealed record SimulationOutOfRange(string What, int Least, int Most) : Refusal(
    $"{What} ต้องเป็น {Least:N0} ถึง {Most:N0}", $"{What} must be from {Least:N0} to {Most:N0}");

public sealed record DatabaseHoldsOthers() : Refusal(
    "ฐานข้อมูลนี้มีข้อมูลอยู่แล้ว ข้อมูลจำลองต้องใช้ฐานข้อมูลว่าง", "This database holds data already; a simulation needs an empty one");

public sealed record NationIsAnother(string Found) : Refusal(
    $"ฐานข้อมูลนี้มีประเทศจำลองอื่นอยู่แล้ว ({Found})", $"This database holds another synthetic nation ({Found})");

/// <summary>What is to be made. The nation is the same for every year; each year has a cycle of its own.</summary>
/// <param name="Responses">Of both surveys together, in the year.</param>
/// <param name="Year">Buddhist Era.</param>
public sealed record SimulationPlan(int Agencies, int Responses, int Year, int Seed)
{
    // A survey of fewer is not scored (docs/decisions/survey-anonymity.md); some room above it.
    internal const int LeastOfSurvey = 8;

    private const int MostAgencies = 20_000, MostResponses = 20_000_000;

    /// <summary>Names the nation, whatever the year.</summary>
    public string Nation => FormattableString.Invariant($"{Agencies} agencies, {Responses} responses, seed {Seed}");

    /// <param name="scale">A part of the nation: 0.01 makes one agency and response of a hundred.</param>
    public static Result<SimulationPlan> Of(int agencies, int responses, int year, int seed, decimal scale)
    {
        if (scale is <= 0 or > 1)
            return new SimulationOutOfRange("scale", 0, 1);
        var (some, answers) = ((int)decimal.Ceiling(agencies * scale), (int)decimal.Ceiling(responses * scale));
        return some is < 1 or > MostAgencies ? new SimulationOutOfRange("agencies", 1, MostAgencies)
            : answers < some * 3 * LeastOfSurvey || answers > MostResponses ? new SimulationOutOfRange("responses", some * 3 * LeastOfSurvey, MostResponses)
            : new SimulationPlan(some, answers, year, seed);
    }
}

/// <summary>The stages in their order, each at its time of the year.</summary>
public enum SimulationStage
{
    Registry, People, Cycle, Registrations, Surveys, Answers, Declarations, Assessors, Judgements, Differences, Announcement, Appeals, Decisions, Freezing, Closing, Publication, Compaction,
}

/// <summary>How far a stage is.</summary>
public sealed record SimulationProgress(SimulationStage Stage, int Done, int Total);
