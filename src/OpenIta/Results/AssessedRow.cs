using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>Scores of a cycle as they lie in the database. Reading them is work that needs no database.</summary>
internal sealed class AssessedRow
{
    public string AgencyId { get; init; } = "";

    public long FiscalYear { get; init; }

    public string Instrument { get; init; } = "";

    public string Standing { get; init; } = "";

    public string ComputedAt { get; init; } = "";

    public string Scores { get; init; } = "";

    public string Answers { get; init; } = "";

    public AssessedScores Read(Shapes shapes) => new(
        Stored.Id(AgencyId), (int)FiscalYear, Instrument, Enum.Parse<Standing>(Standing), Stored.Instant(ComputedAt), NodeScores.Read(shapes, Scores))
    {
        Answers = AssessedShapes.Means(shapes.Read(Answers)),
    };
}
