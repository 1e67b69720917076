using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>What an entry names exists.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines)
    {
        var instruments = Codes(pack.Instruments.Select(i => i.Code));
        var indicators = Codes(pack.Indicators.Select(i => i.Code));
        var parents = Codes([.. indicators, .. pack.SubIndicators.Select(s => s.Code)]);
        var scales = Codes(pack.Scales.Select(s => s.Id));
        var items = Codes(pack.DisclosureItems.Select(d => d.Code));
        var nodes = Codes(CodeRules.Nodes(pack).Select(n => n.Code));
        var subItems = pack.Questions.SelectMany(q => q.SubItems);

        return
        [
            .. Unknown("unknown-instrument", "instrument", instruments, pack.Indicators.Select(i => (i.Instrument, (object)i)).Concat(pack.Sampling.Select(s => (s.Instrument, (object)s))), lines),
            .. Unknown("unknown-indicator", "indicator", indicators, pack.SubIndicators.Select(s => (s.Indicator, (object)s)).Concat(pack.Questions.Select(q => (q.Indicator, (object)q))), lines),
            .. Unknown("unknown-parent", "parent", parents, pack.DisclosureItems.Where(d => d.Parent is not null).Select(d => (d.Parent!, (object)d)), lines),
            .. Unknown("unknown-scale", "scale", scales, Scaled(pack.Questions.Select(q => (q.Scale, (object)q))).Concat(Scaled(subItems.Select(s => (s.Scale, (object)s)))), lines),
            .. Unknown("unknown-item", "refers_to", items, pack.DisclosureItems.SelectMany(d => d.RefersTo.Select(r => (r, (object)d))), lines),
            .. Unknown("unknown-gate-node", "node", nodes, pack.Levels.SelectMany(l => l.Gates).Select(g => (g.Node, (object)g)), lines),
            .. Unknown("unknown-advice-node", "node", nodes, pack.Advice.Select(a => (a.Node, (object)a)), lines),
            .. Unknown("unknown-gap-node", "nodes", Codes([.. nodes, .. scales]), pack.Gaps.SelectMany(g => g.Nodes.Select(n => (n, (object)g))), lines),
            .. Circles(pack, lines),
        ];
    }

    private static IEnumerable<PackFault> Circles(Framework pack, PackLines lines)
    {
        var next = pack.DisclosureItems.GroupBy(d => d.Code, StringComparer.Ordinal).ToDictionary(d => d.Key, d => d.First().RefersTo, StringComparer.Ordinal);
        return from item in pack.DisclosureItems
               where Reaches(item.Code, next)
               select new PackFault("reference-circle", lines.Of(item, "refers_to"), $"{item.Code} อ้างถึงตัวเองโดยตรงหรือผ่านข้ออื่น โปรดลบการอ้างอิงข้อหนึ่ง", $"{item.Code} refers to itself, directly or through other items; remove one of the references");
    }

    private static bool Reaches(string start, Dictionary<string, IReadOnlyList<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(next[start]);
        while (waiting.TryPop(out var code))
        {
            if (code == start)
                return true;
            if (seen.Add(code) && next.TryGetValue(code, out var further))
                foreach (var one in further)
                    waiting.Push(one);
        }
        return false;
    }

    private static HashSet<string> Codes(IEnumerable<string> codes) => new(codes, StringComparer.Ordinal);

    private static IEnumerable<(string Named, object Record)> Scaled(IEnumerable<(string? Scale, object Record)> all) =>
        all.Where(a => a.Scale is not null).Select(a => (a.Scale!, a.Record));

    private static IEnumerable<PackFault> Unknown(string rule, string key, HashSet<string> known, IEnumerable<(string Named, object Record)> all, PackLines lines) =>
        from one in all
        where one.Named.Length > 0 && !known.Contains(one.Named)
        select new PackFault(rule, lines.Of(one.Record, key), $"{key}: ไม่มี “{one.Named}” ในกรอบการประเมินนี้ โปรดแก้รหัส หรือเพิ่มรายการนั้น", $"{key}: there is no “{one.Named}” in this pack; correct the code or add that entry");
}
