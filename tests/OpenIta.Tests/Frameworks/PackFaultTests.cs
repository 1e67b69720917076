using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Frameworks;
using OpenIta.TestKit;

namespace OpenIta.Tests.Frameworks;

/// <summary>Each rule of a sound pack, broken once: the fault is told by name, on its line, in Thai and English.</summary>
public sealed partial class PackFaultTests
{
    /// <summary>Rule, a place of the small pack, what stands there instead, and words of the line the fault must name.</summary>
    public static TheoryData<string, string, string, string> Spoiled => new()
    {
        // single values
        { "unknown-key", "year: 2566\n", "year: 2566\ncolour: red\n", "colour: red" },
        { "missing-key", "    name: แบบตรวจ\n", "", "- code: OIT" },
        { "wrong-type", "weight: 60", "weight: sixty", "weight: sixty" },
        { "wrong-type", "weight: 60", "weight: '60'", "weight: '60'" },
        { "wrong-type", "weight: 60", "weight: NaN", "weight: NaN" },
        { "wrong-type", "required_years: [2566]", "required_years: 2566", "required_years: 2566" },
        { "wrong-type", "required_years: [2566]", "required_years: [2566.5]", "required_years: [2566.5]" },
        { "wrong-type", "from: 2023-01-01", "from: 1 ม.ค. 2566", "1 ม.ค. 2566" },
        { "unknown-word", "kind: survey", "kind: interview", "kind: interview" },
        { "unknown-word", "digits: 2, mode: half_up", "digits: 2, mode: nearest", "mode: nearest" },
        { "empty-text", "title: แผนดำเนินงาน", "title: ''", "title: ''" },
        { "no-provenance", "name: แบบวัดภายใน\n    weight: 60\n    provenance: {kind: found, sources: [manual]}", "name: แบบวัดภายใน\n    weight: 60", "name: แบบวัดภายใน" },
        { "no-provenance", "english_provenance: {kind: inferred, status: provisional}\n", "", "en: Example framework" },
        { "unknown-source", "name: แบบตรวจ\n    weight: 40\n    provenance: {kind: found, sources: [manual]}", "name: แบบตรวจ\n    weight: 40\n    provenance: {kind: found, sources: [hearsay]}", "hearsay" },
        { "source-not-named", "name: แบบตรวจ\n    weight: 40\n    provenance: {kind: found, sources: [manual]}", "name: แบบตรวจ\n    weight: 40\n    provenance: {kind: seed}", "{kind: seed}" },
        { "not-marked-provisional", "english_provenance: {kind: inferred, status: provisional}", "english_provenance: {kind: inferred}", "english_provenance" },
        // identity and codes
        { "id-pattern", "id: demo-2566", "id: Demo 2566", "id: Demo" },
        { "id-year", "id: demo-2566", "id: demo-2565", "id: demo-2565" },
        { "year-range", "year: 2566", "year: 2023", "year: 2023" },
        { "code-pattern", "code: I1\n", "code: one\n", "code: one" },
        { "duplicate-code", "- code: O2", "- code: O1", "- code: O1|2" },
        { "code-not-under-whole", "code: 2.1, indicator", "code: 3.1, indicator", "code: 3.1" },
        // references
        { "unknown-instrument", "instrument: OIT, name", "instrument: EIT, name", "instrument: EIT" },
        { "unknown-indicator", "code: 2.1, indicator: 2", "code: 2.1, indicator: 7", "indicator: 7" },
        { "unknown-parent", "parent: 2.1\n    title: แผน", "parent: 2.9\n    title: แผน", "parent: 2.9" },
        { "unknown-scale", "scale: L4", "scale: L5", "scale: L5" },
        { "unknown-item", "refers_to: [O1]", "refers_to: [O9]", "refers_to: [O9]" },
        { "reference-circle", "refers_to: [O1]", "refers_to: [O2]", "refers_to: [O2]" },
        { "unknown-gate-node", "node: IIT, at_least", "node: EIT, at_least", "node: EIT" },
        { "unknown-advice-node", "node: I1, text", "node: I9, text", "node: I9" },
        { "unknown-gap-node", "about: sampling, text", "about: sampling, nodes: [Z9], text", "nodes: [Z9]" },
        // the tree
        { "question-in-checklist", "code: I1\n    indicator: 1", "code: I1\n    indicator: 2", "    indicator: 2" },
        { "item-in-survey", "parent: 2.1\n    title: แผน", "parent: 1\n    title: แผน", "parent: 1" },
        { "mixed-children", "parent: 2.1\n    title: แผน", "parent: 2\n    title: แผน", "parent: 2" },
        { "no-children", "sub_indicators:\n  - {code: 2.1,", "  - {code: 3, instrument: OIT, name: ว่าง, provenance: {kind: found, sources: [manual]}}\nsub_indicators:\n  - {code: 2.1,", "name: ว่าง" },
        { "no-instruments", Between("instruments:", "indicators:"), "", "id: demo-2566" },
        // weights
        { "weights-sum", "weight: 60", "weight: 50", "weight: 40" },
        { "weight-range", "weight: 60", "weight: -60", "weight: -60" },
        { "weight-unknown", "weight: 60", "weight: null", "weight: null" },
        // levels
        { "level-range", "from: 90\n    passes", "from: 190\n    passes", "from: 190" },
        { "level-order", "title: ผ่าน, from: 80", "title: ผ่าน, from: 95", "from: 95" },
        { "level-gap", "from: 0, below: 80", "from: 5, below: 80", "from: 5" },
        { "level-gap", "from: 0, below: 80", "from: 0, below: 79.99", "below: 79.99" },
        { "level-overlap", "from: 0, below: 80", "from: 0, below: 81", "below: 81" },
        { "level-empty", "title: ผ่าน, from: 80,", "title: ผ่าน, from: 80, below: 80,", "below: 80, passes: true" },
        { "level-unreachable", "title: ผ่าน, from: 80,", "title: ผ่าน, from: 90, gates: [{node: IIT, at_least: 95}],", "from: 90, gates" },
        { "pass-order", "from: 90\n    passes: true", "from: 90\n    passes: false", "- {code: pass" },
        { "gate-range", "at_least: 85", "at_least: 101", "at_least: 101" },
        { "gate-twice", "- {node: IIT, at_least: 85}", "- {node: IIT, at_least: 85}\n      - {node: IIT, at_least: 80}", "at_least: 80" },
        // reading bands
        { "band-gap", "title: รักษาไว้, from: 90", "title: รักษาไว้, from: 95", "from: 95" },
        { "band-overlap", "title: รักษาไว้, from: 90", "title: รักษาไว้, from: 85", "from: 85" },
        { "band-empty", "title: รักษาไว้, from: 90", "title: รักษาไว้, from: 90, below: 90", "below: 90, prov" },
        { "band-range", "title: รักษาไว้, from: 90", "title: รักษาไว้, from: 90, below: 99", "below: 99" },
        // scales and leaves
        { "too-few-options", "      - {th: มี, en: 'Yes', points: 0}\n", "", "options:|2" },
        { "points-range", "points: 33", "points: -33", "points: -33" },
        { "points-order", "points: 33", "points: 0.0", "options:|1" },
        { "points-unknown", "points: 33", "points: null", "options:|1" },
        { "reversed-disagrees", "reversed: false", "reversed: true", "reversed: true" },
        { "reversed-disagrees", "reversed: true", "reversed: false", "reversed: false|2" },
        { "unused-scale", "scale: L4", "scale: YNR", "id: L4" },
        { "scale-unknown", "    scale: L4\n", "", "- code: I1" },
        { "scale-and-parts", "text: มีการเรียกรับสิ่งต่อไปนี้ หรือไม่\n", "text: มีการเรียกรับสิ่งต่อไปนี้ หรือไม่\n    scale: YNR\n", "    scale: YNR" },
        { "question-without-words", "    text: ท่านรู้แผนการใช้จ่ายงบประมาณ มากน้อยเพียงใด\n", "", "- code: I1" },
        { "text-unknown", "    text: ท่านรู้แผนการใช้จ่ายงบประมาณ มากน้อยเพียงใด\n", "    topic: แผนการใช้จ่าย\n", "- code: I1" },
        // items
        { "marks-unknown", "item_marks: {values: [0, 100], provenance: {kind: found, sources: [manual]}}\n", "", "- code: O1" },
        { "marks-range", "refers_to: [O1]", "marks: [0, 100, 150]", "marks: [0, 100, 150]" },
        { "parent-unknown", "    parent: 2.1\n    title: แผน", "    title: แผน", "- code: O1" },
        { "required-year", "required_years: [2566]", "required_years: [2023]", "required_years: [2023]" },
        // aggregation and rounding
        { "aggregation-missing", "[question, sub_indicator, indicator, instrument]", "[question, sub_indicator, indicator]", "aggregation:" },
        { "aggregation-method", "nodes: [total], method: weighted_sum", "nodes: [total], method: mean", "nodes: [total], method: mean" },
        { "rule-twice", "[question, sub_indicator, indicator, instrument]", "[question, sub_indicator, indicator, instrument, indicator]", "instrument, indicator]" },
        { "rounding-digits", "digits: 2", "digits: 7", "digits: 7" },
        // sampling and calendar
        { "sampling-percent", "percent: 10", "percent: 110", "percent: 110" },
        { "sampling-bounds", "at_least: 30", "at_least: 500", "at_least: 500" },
        { "group-too-small", "calendar:\n", "privacy: {smallest_group: 2, provenance: {kind: found, sources: [manual]}}\ncalendar:\n", "smallest_group: 2" },
        { "date-order", "to: 2023-06-30", "to: 2022-06-30", "to: 2022-06-30" },
        { "date-year", "from: 2023-01-01, to: 2023-06-30", "from: 2566-01-01, to: 2566-06-30", "from: 2566-01-01" },
        { "date-missing", "from: 2023-01-01, to: 2023-06-30, ", "", "code: answer" },
        // texts
        { "duplicate-text", "title: รายงานตามแผน", "title: แผน ดำเนินงาน", "title: แผน ดำเนินงาน" },
        { "duplicate-text", "text: ทรัพย์สิน", "text: เงิน", "code: I2.2" },
        { "odd-letter", "text: ควรเผยแพร่แผน", "text: ป้องกันประพฤตินিষอบ", "ประพฤตินিষอบ" },
        { "mixed-digits", "text: ควรเผยแพร่แผน", "text: ตามข้อ O๑2", "O๑2" },
        // gaps
        { "levels-unknown", Between("levels:", "reading_bands:"), "", "id: demo-2566" },
        { "stale-gap", "about: sampling, text", "about: weights, text", "about: weights" },
    };

    private static string Between(string start, string end) =>
        SmallPack.Text[SmallPack.Text.IndexOf("\n" + start, StringComparison.Ordinal)..SmallPack.Text.IndexOf("\n" + end, StringComparison.Ordinal)];

    [Fact]
    public void The_small_pack_has_no_fault() => SmallPack.Faults(SmallPack.Text).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void A_spoiled_pack_has_its_fault_on_its_line(string rule, string place, string instead, string line)
    {
        var text = SmallPack.With(place, instead);
        var faults = SmallPack.Faults(text).Where(f => f.Rule == rule).ToList();
        faults.ShouldNotBeEmpty();
        faults.ShouldContain(f => f.Line == LineOf(text, line), $"{rule}: {string.Join("; ", faults)}");
        faults.ShouldAllBe(f => f.Thai.Any(c => c >= 'ก') && f.English.Length > 20);
    }

    [Fact]
    public void Every_rule_is_broken_by_a_test_and_explained_in_the_guide()
    {
        var rules = Directory.EnumerateFiles(Repository.Path("src", "OpenIta", "Frameworks"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => RuleName().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)).Distinct().ToList();
        rules.Count.ShouldBeGreaterThanOrEqualTo(25);
        rules.Except(Spoiled.Select(row => row.Data.Item1)).ShouldBeEmpty();
        var guide = File.ReadAllText(Repository.Path("docs", "framework-packs.md"));
        rules.Where(rule => !guide.Contains($"`{rule}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void All_faults_of_a_pack_are_told_at_once_in_the_order_of_lines()
    {
        var text = SmallPack.With("weight: 60", "weight: 50").Replace("points: 33", "points: 133", StringComparison.Ordinal).Replace("title: รายงานตามแผน", "title: แผนดำเนินงาน", StringComparison.Ordinal);
        SmallPack.Faults(text).Select(f => f.Rule).ShouldBe(["weights-sum", "points-order", "points-range", "duplicate-text"]);
    }

    [Fact]
    public void A_pack_with_faults_is_no_framework()
    {
        using var folder = new TempFolder();
        var refusal = PackFile.Read(folder.Write("demo-2566.yaml", SmallPack.With("weight: 60", "weight: 50"))).Refusal.ShouldBeOfType<PackHasFaults>();
        refusal.Place!.Line.ShouldBe(LineOf(SmallPack.Text, "weight: 40"));
        refusal.First.Rule.ShouldBe("weights-sum");
    }

    // "words" or "words|2": the first or second line that has them.
    private static int LineOf(string text, string words)
    {
        var (part, nth) = words.Split('|') is [var w, var n] ? (w, int.Parse(n, CultureInfo.InvariantCulture)) : (words, 1);
        return text.Split('\n').Index().Where(l => l.Item.Contains(part, StringComparison.Ordinal)).ElementAt(nth - 1).Index + 1;
    }

    // All names of rules are lower-case words with dashes, and nothing else in these folders is.
    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)+)\"")]
    private static partial Regex RuleName();
}
