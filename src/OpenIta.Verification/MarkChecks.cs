using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Verification;

/// <summary>
/// Marks of disclosure items: what was frozen is what assessors, adjudicators and appeals came to, is unchanged by its fingerprint, stands in
/// the audit log, and is what the results are made from. Evidence is what the executive approved.
/// </summary>
internal sealed class MarkChecks(Session session, Shapes shapes, FrameworkLibrary frameworks)
{
    private const int Most = 2_000_000;

    private readonly Findings marks = new("marks"), evidence = new("evidence");

    public async Task<IReadOnlyList<Check>> Run()
    {
        var said = await Said();
        var inLog = (await session.List<string>($"select after_text from audit_log where act = 'scores.freeze' limit {Most}")).ToHashSet(StringComparer.Ordinal);
        var cycles = (await session.List<(string Id, string Framework)>("select id, framework from cycle limit 10000")).ToDictionary(c => c.Id, c => frameworks.Find(c.Framework).Value, StringComparer.Ordinal);
        var handed = (await session.List<(string Agency, long Year, string Instrument, string Standing, string Scores)>($"select agency_id, fiscal_year, instrument, standing, scores from assessed_result limit {Most}"))
            .ToDictionary(r => (r.Agency, r.Year, r.Instrument), r => (r.Standing, r.Scores));
        foreach (var (cycle, agency, packed, sha256) in await session.List<(string, string, byte[], string)>($"select cycle_id, agency_id, content, sha256 from final_score limit {Most}"))
        {
            var content = Packed.Read(packed);
            marks.Same($"agency {agency}: fingerprint of final marks", sha256, Fingerprint(content));
            marks.Same($"agency {agency}: final marks in the audit log", inLog.Contains(sha256), true);
            var frozen = Frozen(content);
            foreach (var item in cycles[cycle].DisclosureItems)
                marks.Same($"agency {agency} {item.Code}", frozen.TryGetValue(item.Code, out var mark) ? mark : null, said.GetValueOrDefault((cycle, agency, item.Code))?.Mark);
            foreach (var instrument in cycles[cycle].Instruments.Where(i => i.Kind == InstrumentKind.Checklist))
                Handed(agency, handed.GetValueOrDefault((agency, cycles[cycle].Year.BuddhistEra, instrument.Code)), frozen);
        }
        await States();
        await Evidence();
        return [marks.Done(), evidence.Done()];
    }

    private void Handed(string agency, (string Standing, string Scores) handed, Dictionary<string, decimal?> frozen)
    {
        if (handed.Standing is not ("Final" or "Published"))
            marks.Fault($"agency {agency}: standing of frozen marks", handed.Standing, "Final or Published");
        else
            marks.SameNumbers($"agency {agency}: marks handed over", shapes.Read(handed.Scores), frozen.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => Fraction.Of(f.Value!.Value).ToStored(), StringComparer.Ordinal));
    }

    private async Task States()
    {
        var wrong = await session.List<(string Agency, string State)>(
            """
            select s.agency_id, s.state from submission s left join final_score f on f.cycle_id = s.cycle_id and f.agency_id = s.agency_id
            where (s.state = 'Final' and f.agency_id is null) or (s.state <> 'Final' and f.agency_id is not null) order by s.agency_id limit 1000
            """);
        foreach (var (agency, state) in wrong)
            marks.Fault($"agency {agency}: final marks", state, "frozen when final, and only then");
    }

    private Task Evidence() => session.Each("select agency_id, items from evidence_list", null, row =>
    {
        using var items = JsonDocument.Parse(Packed.Read(row.GetFieldValue<byte[]>(1)));
        foreach (var item in items.RootElement.EnumerateObject())
            evidence.Same($"agency {row.GetString(0)} {item.Name}", item.Value.GetProperty("sha256").GetString()!, Fingerprint(item.Value.GetProperty("content").GetString()!));
    });

    private async Task<Dictionary<(string Cycle, string Agency, string Item), ItemSaid>> Said()
    {
        var said = new Dictionary<(string, string, string), ItemSaid>();
        ItemSaid Of(string cycle, string agency, string item) => said.TryGetValue((cycle, agency, item), out var known) ? known : said[(cycle, agency, item)] = new ItemSaid();
        await session.Each(
            "select s.cycle_id, s.agency_id, j.item, j.mark from judgement j join submission s on s.number = j.submission_number", null,
            row => Of(row.GetString(0), row.GetString(1), row.GetString(2)).Judged.Add(row.GetInt64(3)));
        foreach (var (cycle, agency, item, about, mark) in await session.List<(string, string, string, string, long)>($"select cycle_id, agency_id, item, about, mark from decision limit {Most}"))
            if (about == "Appeal")
                Of(cycle, agency, item).Answered = mark;
            else
                Of(cycle, agency, item).Settled = mark;
        return said;
    }

    private static Dictionary<string, decimal?> Frozen(string content) => JsonDocument.Parse(content).RootElement.GetProperty("items").EnumerateArray().ToDictionary(
        i => i.GetProperty("item").GetString()!, i => i.GetProperty("mark") is { ValueKind: JsonValueKind.Number } mark ? mark.GetDecimal() : (decimal?)null, StringComparer.Ordinal);

    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>All that was said of the mark of one item.</summary>
    private sealed class ItemSaid
    {
        public List<long> Judged { get; } = [];

        public long? Settled { get; set; }

        public long? Answered { get; set; }

        /// <summary>An appeal's answer, else what settled a difference, else what all assessors agree on.</summary>
        public decimal? Mark => (Answered ?? Settled ?? (Judged.Distinct().Count() == 1 ? Judged[0] : null)) / 100_000m;
    }
}
