using OpenIta.Frameworks;

namespace OpenIta.Tests.Frameworks;

/// <summary>A small pack without fault, to be spoiled in one place by each test.</summary>
internal static class SmallPack
{
    public const string Text = """
        id: demo-2566
        year: 2566
        title: {th: กรอบตัวอย่าง, en: Example framework}
        provenance: {kind: found, sources: [manual]}
        english_provenance: {kind: inferred, status: provisional}
        instruments:
          - code: IIT
            kind: survey
            name: แบบวัดภายใน
            weight: 60
            provenance: {kind: found, sources: [manual]}
          - code: OIT
            kind: checklist
            name: แบบตรวจ
            weight: 40
            provenance: {kind: found, sources: [manual]}
        indicators:
          - {code: 1, instrument: IIT, name: การปฏิบัติหน้าที่, provenance: {kind: found, sources: [manual]}}
          - {code: 2, instrument: OIT, name: การเปิดเผยข้อมูล, provenance: {kind: found, sources: [manual]}}
        sub_indicators:
          - {code: 2.1, indicator: 2, name: ข้อมูลพื้นฐาน, provenance: {kind: found, sources: [manual]}}
        questions:
          - code: I1
            indicator: 1
            text: ท่านรู้แผนการใช้จ่ายงบประมาณ มากน้อยเพียงใด
            scale: L4
            provenance: {kind: found, sources: [manual]}
          - code: I2
            indicator: 1
            text: มีการเรียกรับสิ่งต่อไปนี้ หรือไม่
            provenance: {kind: found, sources: [manual]}
            sub_items:
              - {code: I2.1, text: เงิน, scale: YNR}
              - {code: I2.2, text: ทรัพย์สิน, scale: YNR}
        scales:
          - id: L4
            name: สี่ระดับ
            reversed: false
            provenance: {kind: found, sources: [manual]}
            options:
              - {th: ไม่มีเลย, en: None, points: 0}
              - {th: น้อย, en: Little, points: 33}
              - {th: มากที่สุด, en: Most, points: 100}
          - id: YNR
            name: มี/ไม่มี
            reversed: true
            provenance: {kind: found, sources: [manual]}
            options:
              - {th: มี, en: 'Yes', points: 0}
              - {th: ไม่มี, en: 'No', points: 100}
        item_marks: {values: [0, 100], provenance: {kind: found, sources: [manual]}}
        disclosure_items:
          - code: O1
            parent: 2.1
            title: แผนดำเนินงาน
            elements:
              - text: แสดงแผน อย่างน้อยประกอบด้วย
                at_least: [โครงการ, งบประมาณ]
            required_years: [2566]
            provenance: {kind: found, sources: [manual]}
          - code: O2
            parent: 2.1
            title: รายงานตามแผน
            refers_to: [O1]
            provenance: {kind: found, sources: [manual]}
        aggregation:
          - {nodes: [sub_item], method: answer_mean, provenance: {kind: found, sources: [manual]}}
          - {nodes: [question, sub_indicator, indicator, instrument], method: mean, provenance: {kind: found, sources: [manual]}}
          - {nodes: [total], method: weighted_sum, provenance: {kind: found, sources: [manual]}}
        rounding:
          - {nodes: [total], digits: 2, mode: half_up, carries: rounded, provenance: {kind: found, sources: [manual]}}
        levels:
          - code: best
            title: ดีเยี่ยม
            from: 90
            passes: true
            gates:
              - {node: IIT, at_least: 85}
            provenance: {kind: found, sources: [manual]}
          - {code: pass, title: ผ่าน, from: 80, passes: true, provenance: {kind: found, sources: [manual]}}
          - {code: fail, title: ไม่ผ่าน, from: 0, below: 80, passes: false, provenance: {kind: found, sources: [manual]}}
        reading_bands:
          - {code: keep, title: รักษาไว้, from: 90, provenance: {kind: found, sources: [manual]}}
          - {code: mend, title: ต้องแก้ไข, from: 0, below: 90, provenance: {kind: found, sources: [manual]}}
        sampling:
          - {instrument: IIT, population: บุคลากร, percent: 10, at_least: 30, at_most: 400, rule: ร้อยละ 10, provenance: {kind: found, sources: [manual]}}
        calendar:
          - {code: answer, title: ตอบแบบวัด, from: 2023-01-01, to: 2023-06-30, provenance: {kind: found, sources: [manual]}}
        advice:
          - {node: I1, text: ควรเผยแพร่แผน, provenance: {kind: found, sources: [manual]}}
        gaps:
          - {about: sampling, text: {th: ไม่พบเกณฑ์ของ OIT, en: The rule of the OIT was not found}}
        sources:
          manual: an invented manual
        """;

    /// <summary>The pack with one place changed; the place must be there exactly once.</summary>
    public static string With(string place, string instead)
    {
        Text.Split(place).Length.ShouldBe(2, $"“{place}” must stand in the small pack exactly once");
        return Text.Replace(place, instead, StringComparison.Ordinal);
    }

    public static IReadOnlyList<PackFault> Faults(string text) => PackFile.CheckText(text, "small.yaml").Value.Faults;
}
