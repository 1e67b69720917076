using OpenIta.Storage;
using OpenIta.Surveys;

namespace OpenIta.Simulation;

/// <summary>Surveys with their keys and codes, many rows at a time, in the tables of <see cref="SurveyStore"/> and <see cref="CodeStore"/>.</summary>
internal static class SurveyRows
{
    public static async Task Surveys(Session session, IReadOnlyList<Survey> surveys)
    {
        var last = await session.One<long>("select coalesce(max(number), 0) from survey");
        await session.Insert(
            new RowBatch(
                "survey",
                Column("id", s => Stored.Id(s.Id)), ("number", surveys.Select((_, i) => last + 1 + i).ToArray()), Column("code", s => s.Code), Column("agency_id", s => Stored.Id(s.Agency)),
                Column("framework", s => s.Framework), Column("instrument", s => s.Instrument), Column("admission", s => s.Admission.ToString()),
                Column("opens_at", s => Stored.Instant(s.Opens)), Column("closes_at", s => Stored.Instant(s.Closes)), Column("quota", s => (long)s.Quota),
                Column("smallest_group", s => (long)s.SmallestGroup), Column("cycle_id", s => s.Cycle is { } cycle ? Stored.Id(cycle) : null)),
            new RowBatch("survey_secret", Column("survey_id", s => Stored.Id(s.Id)), Column("secret", _ => SurveySecret.New().Key)));

        (string, Array) Column<T>(string name, Func<Survey, T> value) => (name, surveys.Select(value).ToArray());
    }
}
