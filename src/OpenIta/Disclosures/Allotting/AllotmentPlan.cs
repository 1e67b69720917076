using System.Security.Cryptography;
using System.Text;
using OpenIta.Basics;

namespace OpenIta.Disclosures.Allotting;

/// <summary>An agency in the hands of one of its assessors.</summary>
/// <param name="Seat">1, or 2 for the second of a blind pair. Which of two people sits first says nothing.</param>
public sealed record Allotment(Guid Agency, Guid Person, int Seat);

/// <summary>Who assesses which agency.</summary>
/// <param name="Loads">Items by assessor, those without work too.</param>
public sealed record AllotmentPlan(IReadOnlyList<Allotment> Allotments, IReadOnlyDictionary<Guid, int> Loads)
{
    /// <summary>
    /// Gives every agency to an assessor, and the blind share to two, so that the largest load is as small as can be and nobody assesses
    /// where they have a conflict. What is already allotted stays as it is. Pure: the order of the inputs does not matter.
    /// </summary>
    public static Result<AllotmentPlan> Make(
        IReadOnlyList<AgencyToAssess> agencies, IReadOnlyList<Assessor> assessors, AllotmentRules rules, IReadOnlyList<Allotment> kept)
    {
        if (rules.BlindShare is < 0 or > 100)
            return new BlindShareOutOfRange(rules.BlindShare);
        if (assessors.Count == 0)
            return new NoAssessors();
        var drawn = agencies.OrderBy(a => Draw(rules.Seed, a.Id), StringComparer.Ordinal).ToList();
        var people = assessors.OrderBy(a => Draw(rules.Seed, a.Person), StringComparer.Ordinal).ToList();
        var seats = kept.ToLookup(k => k.Agency);
        var places = drawn.ConvertAll(a => new Place(
            a, [.. people.Where(p => rules.ConflictOf(p, a) is null && seats[a.Id].All(s => s.Person != p.Person)).Select(p => p.Person)], [.. seats[a.Id]]));

        var unplaced = places.Where(p => p.Kept.Count == 0 && p.MayAssess.Count == 0).Select(p => p.Agency.Name).ToList();
        if (unplaced.Count > 0)
            return new NobodyMayAssess([.. unplaced.Order(StringComparer.Ordinal)]);
        if (Twice(places, rules.ScoredTwice(drawn.Count)) is not { } twice)
            return new TooFewForBlindShare(rules.ScoredTwice(drawn.Count), places.Count(p => p.MayBeScoredTwice));

        var balance = new Balance(people.Select(p => p.Person), agencies.ToDictionary(a => a.Id, a => a.Items), kept);
        foreach (var place in places.OrderByDescending(p => p.Agency.Items))
            balance.Seat(place.Agency.Id, place.MayAssess, (twice.Contains(place.Agency.Id) ? 2 : 1) - place.Kept.Count);
        balance.Improve();
        return new AllotmentPlan([.. kept, .. balance.Seated()], balance.Loads);
    }

    // Those that two people hold already, then as many more in the order of the draw; null when there are not enough.
    private static HashSet<Guid>? Twice(List<Place> places, int count)
    {
        var twice = places.Where(p => p.MayBeScoredTwice).OrderByDescending(p => p.Kept.Count == 2).Take(count).Select(p => p.Agency.Id).ToHashSet();
        return twice.Count == count ? twice : null;
    }

    private static string Draw(string seed, Guid id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{id:D}")));

    private sealed record Place(AgencyToAssess Agency, IReadOnlyList<Guid> MayAssess, IReadOnlyList<Allotment> Kept)
    {
        public bool MayBeScoredTwice => Kept.Count + MayAssess.Count >= 2;
    }
}
