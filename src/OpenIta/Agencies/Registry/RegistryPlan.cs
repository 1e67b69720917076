using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Agencies.Registry;

/// <summary>
/// Says of one row after the other what becomes of it, each row against the registry as the rows before it leave it.
/// A row means the agency with its code; without a known code, the one with its name and place.
/// </summary>
internal sealed class RegistryPlan(Dictionary<Guid, int> seen)
{
    public RegistryPlan() : this([])
    {
    }

    public required RegistryIndex Registry { get; init; }

    /// <summary>The plan for the next part of the same sheet, against the registry as it is by then.</summary>
    public RegistryPlan Against(RegistryIndex registry) => new(seen) { Registry = registry };

    public RowFate Judge(RegistryRow row, DateTimeOffset now)
    {
        var (entry, refusals) = RegistryEntry.Read(row.Cells);
        if (entry is null)
            return Refused(row, [.. refusals.Select(r => r.Refusal)]);
        var before = Meant(entry);
        if (before is not null && seen.TryGetValue(before.Id, out var first))
            return Refused(row, [new AgencyTwiceInSheet(first)]);
        var after = entry.Onto(before ?? new Agency(Stored.NewId(now), "", null, null, null));
        if (Conflict(after) is { } conflict)
            return Refused(row, [conflict]);
        seen[after.Id] = row.Number;
        Registry.Put(after);
        return FateOf(row, before, after, entry.Departments);
    }

    /// <summary>What a form does to an agency, or to a new one.</summary>
    public Result<RegistryChange> Change(Agency? before, RegistryEntry entry, DateTimeOffset now)
    {
        var after = entry.Onto(before ?? new Agency(Stored.NewId(now), "", null, null, null));
        return Conflict(after) is { } conflict ? conflict : new RegistryChange(before, after, entry.Departments, Changes(before, after, entry.Departments));
    }

    // A code that is given and known nowhere does not hinder: it is the code of an agency that had none, or of a new one.
    private Agency? Meant(RegistryEntry entry) => Registry.WithCode(entry.Code)
        ?? (Registry.Meant(entry.Name, entry.District, entry.Province) is { } named && (entry.Code is null || named.Code is null) ? named : null);

    private Refusal? Conflict(Agency after) =>
        Registry.WithCode(after.Code) is { } owner && owner.Id != after.Id ? new AgencyCodeTaken(after.Code!, owner.Name)
        : Registry.At(AgencyName.Of(after.Name), after.District, after.Province) is { } namesake && namesake.Id != after.Id ? new AgencyAlreadyThere(Named(namesake))
        : null;

    private RowFate FateOf(RegistryRow row, Agency? before, Agency after, IReadOnlyList<string>? departments)
    {
        var changes = Changes(before, after, departments);
        var fate = before is null ? Fate.New : changes.Count > 0 ? Fate.Changed : Fate.Unchanged;
        return new RowFate(row.Number, after.Name, fate, fate == Fate.Changed ? changes : [], [])
        {
            Change = fate == Fate.Unchanged ? null : new RegistryChange(before, after, departments, changes),
        };
    }

    private List<FieldChange> Changes(Agency? before, Agency after, IReadOnlyList<string>? departments)
    {
        var known = before is null ? [] : Registry.DepartmentsOf(before.Id);
        return
        [
            .. RegistryFields.All
                .Select(f => new FieldChange(f, before is null ? "" : RegistrySheet.Text(f, before, known), RegistrySheet.Text(f, after, departments ?? known)))
                .Where(c => c.Before != c.After),
        ];
    }

    private static string Named(Agency agency) => agency.Code is null ? agency.Name : $"{agency.Name} ({agency.Code})";

    private static RowFate Refused(RegistryRow row, IReadOnlyList<Refusal> refusals) => new(row.Number, row.Name, Fate.Refused, [], refusals);
}
