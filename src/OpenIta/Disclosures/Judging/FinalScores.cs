using System.Text.Json;
using System.Text.Json.Serialization;
using OpenIta.Disclosures.Declarations;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>The final marks of one agency as they are frozen: the text, and the fingerprint both sides can compare.</summary>
public sealed record FinalScores(Guid Cycle, Guid Agency, string Content, string Fingerprint, DateTimeOffset FrozenAt)
{
    private static readonly JsonSerializerOptions Written = new(AuditJson.Options) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>True as long as nobody changed the stored text.</summary>
    public bool IsIntact => DeclarationJson.Fingerprint(Content) == Fingerprint;

    internal static FinalScores Of(AgencyCycle here, AgencyScores scores, DateTimeOffset now)
    {
        var content = JsonSerializer.Serialize(
            new
            {
                Cycle = here.Cycle.Id,
                Agency = here.Agency.Id,
                Framework = here.Framework.Id,
                FrozenAt = Stored.Instant(now),
                Items = scores.Items.Select(i => new { i.Item, i.Mark, Preliminary = i.PreliminaryMark, Reasons = i.Judgements.Select(j => j.What.Reason).OfType<MarkReason>().Distinct(), Disputed = i.Appeal is not null }),
            },
            Written);
        return new FinalScores(here.Cycle.Id, here.Agency.Id, content, DeclarationJson.Fingerprint(content), now);
    }
}

/// <summary>Frozen marks in the database. The database itself refuses to change or remove them.</summary>
public static class FinalScoreStore
{
    public static async Task<FinalScores?> Find(Session session, Guid cycle, Guid agency) =>
        (await session.Find<Row>(
            """select content as "Content", sha256 as "Sha256", frozen_at as "FrozenAt" from final_score where cycle_id = @Cycle and agency_id = @Agency""",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) }))?.Read(cycle, agency);

    public static Task Freeze(Session session, FinalScores final) => session.Execute(
        "insert into final_score (cycle_id, agency_id, content, sha256, frozen_at) values (@Cycle, @Agency, @Content, @Fingerprint, @At)",
        new { Cycle = Stored.Id(final.Cycle), Agency = Stored.Id(final.Agency), Content = Packed.Write(final.Content), final.Fingerprint, At = Stored.Instant(final.FrozenAt) });

    /// <summary>Items accepted because nobody disputed them in time. True the first time only.</summary>
    public static async Task<bool> Accept(Session session, Guid cycle, Guid agency, IEnumerable<string> items, DateTimeOffset now) => await session.Execute(
        "insert into acceptance (cycle_id, agency_id, items, accepted_at) values (@Cycle, @Agency, @Items, @At) on conflict do nothing",
        new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency), Items = string.Join(' ', items), At = Stored.Instant(now) }) == 1;

    /// <summary>When the calendar closed the appeals of an agency; null before.</summary>
    public static async Task<DateTimeOffset?> AcceptedAt(Session session, Guid cycle, Guid agency) =>
        await session.Find<string>(
            "select accepted_at from acceptance where cycle_id = @Cycle and agency_id = @Agency", new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) }) is { } at
            ? Stored.Instant(at)
            : null;

    private sealed class Row
    {
        public byte[] Content { get; init; } = [];

        public string Sha256 { get; init; } = "";

        public string FrozenAt { get; init; } = "";

        public FinalScores Read(Guid cycle, Guid agency) => new(cycle, agency, Packed.Read(Content), Sha256, Stored.Instant(FrozenAt));
    }
}
