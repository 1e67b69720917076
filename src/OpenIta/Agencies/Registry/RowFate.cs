using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;

namespace OpenIta.Agencies.Registry;

public enum Fate { New, Changed, Unchanged, Refused }

/// <summary>What becomes of a row of a registry sheet.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Name">The agency as the row names it.</param>
/// <param name="Changes">What a changed row changes.</param>
/// <param name="Refusals">Why a refused row is not taken; empty for the others.</param>
public sealed record RowFate(int Row, string Name, Fate Fate, IReadOnlyList<FieldChange> Changes, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>What is to be stored; null for a row that is refused or changes nothing.</summary>
    internal RegistryChange? Change { get; init; }
}

public sealed record FieldChange(RegistryField Field, string Before, string After);

/// <param name="Before">Null for a new agency.</param>
/// <param name="Departments">The departments as they are to be; null where they stay.</param>
internal sealed record RegistryChange(Agency? Before, Agency After, IReadOnlyList<string>? Departments, IReadOnlyList<FieldChange> Fields)
{
    public AuditEntry Entry(Actor by, DateTimeOffset now) => new(
        Before is null ? "agency.add" : "agency.change", After.Name, After.Id,
        Before is null ? null : Lines(f => f.Before), Lines(f => f.After))
    {
        Role = by.Using(Permission.ManageAgencies, Place.Nation, now)?.Role,
    };

    private string Lines(Func<FieldChange, string> value) => string.Join('\n', Fields.Select(f => $"{f.Field.Heading()}: {value(f)}"));
}
