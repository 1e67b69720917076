namespace OpenIta.Frameworks.Packs;

/// <summary>The parts a framework is built of: instruments, indicators, questions, disclosure items, scales.</summary>
internal static class StructureReader
{
    public static Instrument Instrument(MapReader entry)
    {
        var own = entry.ProvenanceAt("weight_provenance");
        var instrument = new Instrument(entry.NeedWord("code"), entry.NeedText("name"), entry.NeedOneOf<InstrumentKind>("kind"), entry.Number("weight"), entry.Provenance);
        return entry.Place(own is null ? instrument : instrument with { WeightProvenance = own });
    }

    public static Indicator Indicator(MapReader entry) => entry.Place(
        new Indicator(entry.NeedWord("code"), entry.NeedWord("instrument"), entry.NeedText("name"), entry.Text("description"), entry.Provenance)
        {
            AlsoPrinted = entry.Texts("also_printed"),
        });

    public static SubIndicator SubIndicator(MapReader entry) => entry.Place(
        new SubIndicator(entry.NeedWord("code"), entry.NeedWord("indicator"), entry.NeedText("name"), entry.Provenance));

    public static Question Question(MapReader entry) => entry.Place(
        new Question(entry.NeedWord("code"), entry.NeedWord("indicator"), entry.Text("text"), entry.Text("topic"), entry.Texts("notes"),
            entry.Word("scale"), entry.List("sub_items", SubItem), entry.Provenance)
        {
            AlsoPrinted = entry.Texts("also_printed"),
        });

    /// <param name="usualMarks">The pack's <c>item_marks</c>, for an item without marks of its own.</param>
    public static DisclosureItem DisclosureItem(MapReader entry, IReadOnlyList<decimal> usualMarks)
    {
        var marks = entry.Numbers("marks");
        return entry.Place(new DisclosureItem(entry.NeedWord("code"), entry.Word("parent"), entry.NeedText("title"), entry.Text("group"),
            entry.ListOrText("elements", Element, text => new DisclosureElement(text, [])), entry.Texts("notes"),
            entry.Words("refers_to"), entry.Wholes("required_years"), marks.Count > 0 ? marks : usualMarks, entry.Provenance)
        {
            AlsoPrinted = entry.Texts("also_printed"),
        });
    }

    public static ItemGroup Group(MapReader entry) => entry.Place(new ItemGroup(entry.NeedText("name"), entry.NeedText("note"), entry.Provenance));

    public static Scale Scale(MapReader entry) => entry.Place(
        new Scale(entry.NeedWord("id"), entry.NeedText("name"), entry.Flag("reversed"), entry.List("options", Option), entry.Provenance)
        {
            MayDecline = entry.Flag("may_decline"),
        });

    private static SubItem SubItem(MapReader entry) => entry.Place(
        new SubItem(entry.NeedWord("code"), entry.NeedText("text"), entry.Word("scale"), entry.Provenance));

    private static DisclosureElement Element(MapReader entry) => entry.Place(
        new DisclosureElement(entry.NeedText("text"), entry.Texts("at_least")));

    private static ScaleOption Option(MapReader entry) => entry.Place(new ScaleOption(entry.OwnText(), entry.Number("points")));
}
