using OpenIta.Agencies;

namespace OpenIta.Disclosures.Allotting;

/// <summary>Someone who may be given agencies to assess.</summary>
/// <param name="Agencies">Agencies the person belongs to.</param>
/// <param name="Provinces">Where the person comes from, in any spelling; kept in one.</param>
public sealed record Assessor(Guid Person, string Name, IReadOnlyCollection<Guid> Agencies, IReadOnlyCollection<string> Provinces)
{
    public IReadOnlyCollection<string> Provinces { get; init => field = Keys(value); } = Keys(Provinces);

    private static List<string> Keys(IEnumerable<string> provinces) => [.. provinces.Select(AgencyName.ProvinceKey).Where(key => key.Length > 0)];
}

/// <summary>An agency whose declarations wait for an assessor.</summary>
/// <param name="Province">In any spelling; kept in one.</param>
/// <param name="Items">How many items there are to score: the weight of the agency in an assessor's load.</param>
public sealed record AgencyToAssess(Guid Id, string Name, string? Province, int Items)
{
    public string? Province { get; init => field = AgencyName.ProvinceKey(value); } = AgencyName.ProvinceKey(Province);
}

/// <summary>Why a person must not assess an agency.</summary>
public enum Conflict { OwnAgency, OwnProvince }

/// <summary>What the administrator of a round decides of its allotment.</summary>
/// <param name="OwnProvinceExcluded">True when nobody assesses agencies of the province they come from.</param>
/// <param name="BlindShare">Percent of the agencies, 0 to 100, that two assessors score without seeing each other's marks.</param>
/// <param name="Seed">Makes the draw repeatable: the same people, agencies and seed give the same allotment.</param>
public sealed record AllotmentRules(bool OwnProvinceExcluded, decimal BlindShare, string Seed)
{
    public Conflict? ConflictOf(Assessor assessor, AgencyToAssess agency) =>
        assessor.Agencies.Contains(agency.Id) ? Conflict.OwnAgency
        : OwnProvinceExcluded && assessor.Provinces.Contains(agency.Province) ? Conflict.OwnProvince
        : null;

    /// <summary>The smallest number of agencies that is not below the share.</summary>
    public int ScoredTwice(int agencies) => (int)decimal.Ceiling(agencies * BlindShare / 100);
}
