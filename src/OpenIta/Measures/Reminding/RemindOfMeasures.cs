using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Mail;
using OpenIta.Storage;

namespace OpenIta.Measures.Reminding;

/// <summary>
/// Writes to people about measures whose report or end is overdue: a letter for each person and agency, each day of each measure once.
/// It may run late, twice at once or on several machines.
/// </summary>
public sealed class RemindOfMeasures(Database database, TimeProvider time)
{
    private const int AtOnce = 500, EarliestHour = 8;

    // What fell due longer ago is shown on the pages; nobody is chased by mail for the plans of former years.
    private const int LatestDays = 90;

    /// <param name="address">Where people reach the program; empty when that is not known.</param>
    /// <returns>How many letters are new.</returns>
    public Task<Result<int>> Run(string address, CancellationToken stop = default)
    {
        var now = time.GetUtcNow();
        // Nobody is written to at night.
        return now.ToOffset(Bangkok.Offset).Hour < EarliestHour
            ? Task.FromResult<Result<int>>(0)
            : database.Write<int>(session => Write(session, address, now), stop);
    }

    private static async Task<Result<int>> Write(Session session, string address, DateTimeOffset now)
    {
        var waiting = await ReminderStore.Waiting(session, Bangkok.DayOf(now), AtOnce);
        if (waiting.Count == 0)
            return 0;
        var people = (await AgencyPeople.All(session, now)).ToLookup(p => p.Agency);
        var written = 0;
        foreach (var agency in waiting.GroupBy(w => w.Agency, w => w.Measure))
            written += await Write(session, agency.Key, [.. agency], [.. people[agency.Key]], address, now);
        return written;
    }

    private static async Task<int> Write(Session session, Guid agency, IReadOnlyList<Guid> ids, IReadOnlyList<AgencyPerson> people, string address, DateTimeOffset now)
    {
        var today = Bangkok.DayOf(now);
        var departments = (await DepartmentStore.Of(session, agency)).ToDictionary(d => d.Id, d => d.Name);
        var reminded = new List<(AgencyPerson Person, DueMeasure Due)>();
        foreach (var id in ids)
        {
            var measure = (await MeasureStore.Find(session, agency, id))!;
            await MeasureDue.Set(session, measure, measure.DueAfter(today.AddDays(-1))?.AddDays(1));
            if (measure.DueSince(today) is not { } since || since < today.AddDays(-LatestDays))
                continue;
            foreach (var person in Concerned(people, measure, departments))
                if (await ReminderStore.Add(session, id, since, person.Person, person.Name, now))
                    reminded.Add((person, new DueMeasure(measure, since)));
        }
        if (reminded.Count == 0 || await AgencyStore.Find(session, agency) is not { } found)
            return 0;
        var written = 0;
        foreach (var person in reminded.GroupBy(r => r.Person, r => r.Due))
            written += await Outbox.Write(session, ReminderLetter.To(person.Key, found, [.. person], address), now) ? 1 : 0;
        return written;
    }

    // Officers of a department that answers for the measure, and the agency's administrators.
    private static IEnumerable<AgencyPerson> Concerned(IReadOnlyList<AgencyPerson> people, Measure measure, Dictionary<Guid, string> departments)
    {
        var responsible = measure.Content.Responsible.Select(ThaiText.Squeeze).ToHashSet(StringComparer.Ordinal);
        return people.Where(p => p.Role == Role.AgencyAdministrator
            || (p is { Role: Role.DepartmentOfficer, Department: { } id } && departments.TryGetValue(id, out var name) && responsible.Contains(ThaiText.Squeeze(name))))
            .DistinctBy(p => p.Person);
    }
}

/// <summary>A measure and the day that passed without its report or its end.</summary>
internal sealed record DueMeasure(Measure Measure, DateOnly Since);
