namespace OpenIta.Disclosures.Allotting;

/// <summary>
/// Seats agencies with assessors and evens out the loads. The heaviest agency goes first, each to whoever has least; then, as long as
/// handing agencies on along a chain of people lightens a heavier load more than it burdens a lighter one, that is done. With agencies
/// of one weight, as all agencies of a round have, no other allotment has a smaller largest load (optimal semi-matching, Harvey et al. 2003).
/// </summary>
internal sealed class Balance
{
    private static readonly int[] BothSeats = [1, 2];

    private readonly List<Guid> people;
    private readonly Dictionary<Guid, int> items;
    private readonly Dictionary<Guid, int> loads;
    private readonly Dictionary<Guid, IReadOnlyList<Guid>> eligible = [];
    private readonly Dictionary<Guid, List<Guid>> seats = [];
    private readonly Dictionary<Guid, List<Guid>> held;
    private readonly ILookup<Guid, int> takenSeats;

    public Balance(IEnumerable<Guid> people, Dictionary<Guid, int> items, IReadOnlyList<Allotment> kept)
    {
        this.people = [.. people];
        this.items = items;
        loads = this.people.ToDictionary(p => p, p => kept.Where(k => k.Person == p).Sum(k => items.GetValueOrDefault(k.Agency)));
        held = this.people.ToDictionary(p => p, _ => new List<Guid>());
        takenSeats = kept.ToLookup(k => k.Agency, k => k.Seat);
    }

    public IReadOnlyDictionary<Guid, int> Loads => loads;

    /// <param name="mayAssess">People without a conflict who don't hold the agency yet, at least as many as wanted.</param>
    public void Seat(Guid agency, IReadOnlyList<Guid> mayAssess, int wanted)
    {
        eligible[agency] = mayAssess;
        seats[agency] = [];
        foreach (var person in mayAssess.OrderBy(p => loads[p]).Take(wanted))
            Give(agency, person);
    }

    public void Improve()
    {
        var weights = seats.Keys.Select(a => items[a]).Distinct().OrderDescending().ToList();
        while (weights.Exists(weight => people.OrderByDescending(p => loads[p]).Any(from => Relieve(from, weight))))
        {
        }
    }

    public IEnumerable<Allotment> Seated() =>
        from agency in seats
        from seat in agency.Value.Zip(BothSeats.Except(takenSeats[agency.Key]), (person, seat) => new Allotment(agency.Key, person, seat))
        select seat;

    // Looks for a chain of people, each handing one agency of this weight to the next, that ends with someone whose load stays below the first one's.
    private bool Relieve(Guid from, int weight)
    {
        if (loads[from] <= loads.Values.Min() + weight)
            return false;
        var reachedBy = new Dictionary<Guid, (Guid Giver, Guid Agency)> { [from] = default };
        var next = new Queue<Guid>([from]);
        while (next.TryDequeue(out var giver) && reachedBy.Count < people.Count)
        {
            foreach (var agency in held[giver].Where(a => items[a] == weight))
            {
                foreach (var taker in eligible[agency].Where(t => !reachedBy.ContainsKey(t) && !seats[agency].Contains(t)))
                {
                    reachedBy[taker] = (giver, agency);
                    if (loads[taker] + weight < loads[from])
                        return HandOn(taker, from, reachedBy);
                    next.Enqueue(taker);
                }
            }
        }
        return false;
    }

    private bool HandOn(Guid taker, Guid from, Dictionary<Guid, (Guid Giver, Guid Agency)> reachedBy)
    {
        for (var to = taker; to != from;)
        {
            var (giver, agency) = reachedBy[to];
            seats[agency].Remove(giver);
            held[giver].Remove(agency);
            loads[giver] -= items[agency];
            Give(agency, to);
            to = giver;
        }
        return true;
    }

    private void Give(Guid agency, Guid person)
    {
        seats[agency].Add(person);
        held[person].Add(agency);
        loads[person] += items[agency];
    }
}
