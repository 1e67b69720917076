using OpenIta.Basics;

namespace OpenIta.Frameworks.Packs;

/// <summary>The map at the root of a pack as a framework. The keys are those of docs/framework-packs.md.</summary>
internal static class PackReader
{
    // A gap says what the pack's author did not find; nobody else can have said it.
    private static readonly Provenance OwnWords = new(ProvenanceKind.Inferred, [], Provisional: true);

    public static Framework Read(PackMap root, PackReading reading)
    {
        // Provenances name sources, so these come first; the pack's word on its English texts holds for all of them.
        var sources = Sources(root["sources"], reading);
        reading.English = ProvenanceReader.Read(root["english_provenance"], reading);
        var pack = new MapReader(root, reading, null) { PassesProvenanceOn = false };
        pack.Expect("sources", "english_provenance");
        var marks = pack.Part("item_marks", m => m.Numbers("values")) ?? [];
        var framework = new Framework
        {
            Id = pack.NeedWord("id"),
            Year = new FiscalYear(pack.NeedWhole("year")),
            Provisional = pack.Provisional(),
            Title = pack.NeedText("title"),
            Instruments = pack.List("instruments", StructureReader.Instrument),
            Indicators = pack.List("indicators", StructureReader.Indicator),
            SubIndicators = pack.List("sub_indicators", StructureReader.SubIndicator),
            Questions = pack.List("questions", StructureReader.Question),
            DisclosureItems = pack.List("disclosure_items", entry => StructureReader.DisclosureItem(entry, marks)),
            Privacy = pack.Part("privacy", RulesReader.Privacy) ?? PrivacyRule.Usual,
            Groups = pack.List("groups", StructureReader.Group),
            Scales = pack.List("scales", StructureReader.Scale),
            Levels = pack.List("levels", RulesReader.Level),
            Rounding = [.. pack.List("rounding", RulesReader.Rounding).SelectMany(steps => steps)],
            Aggregation = [.. pack.List("aggregation", RulesReader.Aggregation).SelectMany(rules => rules)],
            ReadingBands = pack.List("reading_bands", RulesReader.ReadingBand),
            Sampling = pack.List("sampling", RulesReader.Sampling),
            Calendar = pack.List("calendar", RulesReader.CalendarStep),
            Advice = pack.List("advice", RulesReader.Advice),
            Notes = pack.List("notes", n => n.OwnText()),
            Gaps = pack.List("gaps", RulesReader.Gap, OwnWords),
            Sources = sources,
        };
        pack.End();
        return pack.Place(framework);
    }

    private static Dictionary<string, string> Sources(PackNode? node, PackReading reading)
    {
        if (node is not PackMap map)
        {
            reading.Fault("missing-key", node?.Line ?? 1, "ขาดรายการ sources (ชื่อย่อ: คำอธิบายแหล่งที่มา) โปรดเติม", "The key sources (id: description of the source) is missing; add it");
            return [];
        }
        foreach (var (id, entry) in map.Entries.Where(e => e.Value is not PackScalar { IsNull: false }))
            reading.WrongType(id, entry.Line, "คำอธิบายแหล่งที่มา", "the description of a source");
        reading.Sources.UnionWith(map.Entries.Keys);
        return map.Entries.ToDictionary(e => e.Key, e => (e.Value as PackScalar)?.Value ?? "", StringComparer.Ordinal);
    }
}
