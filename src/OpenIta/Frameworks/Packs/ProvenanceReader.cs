namespace OpenIta.Frameworks.Packs;

/// <summary>Reads where a value comes from, and demands that every text and number says so, itself or by the map around it.</summary>
internal static class ProvenanceReader
{
    public static Provenance? Read(PackNode? node, PackReading reading)
    {
        if (node is null)
            return null;
        if (node is not PackMap map)
        {
            reading.Fault("wrong-type", node.Line, "provenance ต้องมีรูปแบบ {kind: …, sources: […]}", "provenance must be written {kind: …, sources: […]}");
            return null;
        }
        var reader = new MapReader(map, reading, null);
        var kind = reader.NeedOneOf<ProvenanceKind>("kind");
        var sources = reader.Words("sources");
        var provenance = new Provenance(kind, sources, reader.Provisional(), reader.Word("note"));
        reader.End();
        Check(provenance, map, reading);
        return provenance;
    }

    public static void Demand(Provenance? provenance, string key, int line, PackReading reading)
    {
        if (provenance is null)
            reading.Fault("no-provenance", line, $"{key} ไม่มีที่มา โปรดเพิ่ม provenance: {{kind: …, sources: […]}} ที่รายการนี้หรือรายการที่ครอบอยู่",
                $"{key} has no provenance; add provenance: {{kind: …, sources: […]}} to this entry or to the one around it");
    }

    private static void Check(Provenance provenance, PackMap map, PackReading reading)
    {
        var line = map.KeyLines.GetValueOrDefault("sources", map.Line);
        foreach (var id in provenance.Sources.Where(id => !reading.Sources.Contains(id)))
            reading.Fault("unknown-source", line, $"ไม่มีแหล่งที่มา {id} ใน sources โปรดเพิ่มไว้ท้ายไฟล์ หรือแก้ชื่อ", $"The source {id} is not listed under sources; add it there or correct its name");
        if (provenance is { Kind: ProvenanceKind.Seed or ProvenanceKind.Found, Sources: [] })
            reading.Fault("source-not-named", map.Line, "ข้อมูลที่พบในเอกสาร (seed, found) ต้องระบุแหล่งที่มาใน sources", "What was seen somewhere (seed, found) must name where, under sources");
        if (provenance is { Kind: ProvenanceKind.Inferred or ProvenanceKind.Recalled, Provisional: false })
            reading.Fault("not-marked-provisional", map.Line, "ข้อมูลที่อนุมานหรือจำมา (inferred, recalled) ยังไม่ยืนยัน โปรดเพิ่ม status: provisional", "What is inferred or recalled is not confirmed; add status: provisional");
    }
}
