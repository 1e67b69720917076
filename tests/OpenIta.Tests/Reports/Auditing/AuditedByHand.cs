namespace OpenIta.Tests.Reports.Auditing;

/// <summary>
/// The five samples read line by line by a person, before any program audited them. Nothing here comes from a program's output:
/// the sums are done by hand and stand in the reasons, the rest is in the packs of the years.
/// </summary>
internal static class AuditedByHand
{
    /// <summary>Every true contradiction that an audit can prove, and what only rounding explains. Each says why it is right.</summary>
    public static IReadOnlyList<HandFinding> Findings { get; } =
    [
        new("000", "wrong-year", "O30", 85, ["2565"], "2566", "เป็นการดำเนินการในปี พ.ศ.๒๕๖๕",
            "The list is of FY2566 (lines 3, 52, 90) and the FY2566 pack asks for activities of 2566 at O30; the row still has the words and the year of FY2565. " +
            "The items that do ask for the year before (O13, O17, O22, O26, O38, O42) are right."),
        new("000", "mixed-digits", null, 29, ["6"], "๖", "ต.ค. 65 ถึง ก.ย. 66",
            "The table of indicators runs on over three pages with its header repeated (lines 19, 24, 28): rows ๑ to ๕ are written in Thai digits, rows 6 to 8 in Arabic ones."),

        new("002", "two-values", "1", 139, ["83.20", "93.20"], "93.20", "๘๓.๒๐",
            "The table prints 83.20, lines 172 and 177 print 93.20. IIT is printed as 86.03: (93.20 + 81.25 + 86.26 + 80.48 + 88.95) / 5 = 86.028, while 83.20 gives 84.028. " +
            "With 83.20 the total would be 67, and indicator 5 the highest."),
        new("002", "two-values", "10", 172, ["18.75", "18.78"], "18.75", "๑๘.๗๘",
            "Lines 150 and 196 print 18.75, line 172 prints 18.78. OIT is printed as 45.34: (71.92 + 18.75) / 2 = 45.335, while 18.78 gives 45.35. " +
            "18.75 is also what 3 of 8 and 0 of 2 items give; no marks of 8 and 2 items give 18.78."),
        new("002", "count-claim", null, 174, ["10"], "7", "๑๐ ตัวชี้วัด มีระดับคะแนนต่ำกว่า ๘๕.๐๐",
            "Not all ten indicators are below 85: 93.20 (1), 86.26 (3) and 88.95 (5) are not. Seven are: 2, 4, 6, 7, 8, 9, 10."),

        new("003", "arithmetic", "EIT", 108, ["95.65"], "95.66", "95.65",
            "(96.03 + 96.20 + 94.74) / 3 = 95.6567, which is 95.66 at two digits; line 135 repeats 95.65. Indicators that print as these three can have a mean of 95.652, " +
            "which prints as 95.65: rounding explains it, so it is said but is no contradiction.", ByRounding: true),
        new("003", "mixed-digits", null, 161, ["๑"], "1", "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ | 94.56",
            "In the table of lines 158 to 170 indicator ๑ has a Thai digit, indicators 2 to 10 and all scores Arabic ones."),

        new("004", "wrong-indicator", "E11", 24, ["7"], "8", "E๑๑ เจ้าหน้าที่ของ หน่วยงานที่ท่านติดต่อ มี การปรับปรุงคุณภาพ",
            "E11 asks whether the work was improved: a question of indicator 8 (E11 to E15); the row puts it under ประสิทธิภาพการสื่อสาร, indicator 7. Samples/003 puts E12, E14 and E15 under 8."),
        new("004", "wrong-indicator", "E14", 27, ["7"], "8", "E๑๔ หน่วยงานที่ท่าน ติดต่อ เปิดโอกาสให้",
            "E14 asks whether the public takes part in improvements: a question of indicator 8, as samples/003 line 143 has it; the row puts it under indicator 7."),
    ];

    /// <summary>What looks like a fault and is none: whoever accuses one of these accuses falsely.</summary>
    public static IReadOnlyList<LookAlike> LookAlikes { get; } =
    [
        new("000", 6, "๙๓.๓๔ อยู่ในระดับ ผ่านดี", "93.34 is ผ่านดี where no instrument is below 85; no instrument is printed, so nothing contradicts it."),
        new("000", 9, "ตัวชี้วัดที่ ๙.๔", "9.4 is a sub-indicator named with the word for an indicator; its title is right."),
        new("000", 28, "ตัวชี้วัด\tแนวทางในการยกระดับการประเมิน", "Indicators 6 to 8 follow the heading of IIT: the heading of EIT is not in the text, which a page break explains."),
        new("000", 52, "๐๑๑", "O11 to O26 follow the heading of 9.1: the headings of 9.2 to 9.4 are not in the text; the items are right and in order."),
        new("000", 53, "๑ ต.ค ๖๕ - ๓๑ มี.ค. ๖๖", "The first six months of FY2566 begin in October 2565."),
        new("000", 54, "พ.ศ.๒๕๖๕", "O13 of FY2566 reports on the year before."),
        new("000", 55, "คู่มือมาตรฐานการปฏิบัติงาน", "O14 without หรือ: the same item."),
        new("000", 64, "พ.ศ. ๒๕๖๐", "The year of an Act, not of the assessment."),
        new("000", 70, "นโยบายการบริหาร ทรัพยากรบุคคล", "The short title of FY2565 for O23: the same item."),
        new("000", 90, "ประกาศเจตนาธรรมเนียมนโยบาย", "A misread เจตนารมณ์ in the title of O31."),
        new("000", 105, "พ.ศ. ๒๕๖๕", "O38 of FY2566 reports on the year before."),
        new("000", 117, "ในปี พ.ศ. ๒๕๖๕", "O42 of FY2566 analyses the result of the year before."),
        new("000", 118, "๐๔๓", "The list is whole: O1 to O43, each once."),

        new("001", 14, "\t<p>สอบถามข้อมูลต่าง ๆ", "An empty first cell continues the row of line 11."),
        new("001", 23, "พ.ศ.๒๕๖๗", "A report of FY2568 on the results of the year before."),
        new("001", 23, "ทั้ง ๓ ฉบับ", "Two codes of ethics in line 23, the third in line 26."),
        new("001", 29, "ประจำปี พ.ศ.๒๕๖๗", "The analysis of FY2567 is what FY2568 works with."),

        new("002", 97, "๗. แนวทางการนำผล", "Numbers of a table of contents."),
        new("002", 126, "๙๕.๐๐ - ๑๐๐", "The printed levels are those of the FY2564 pack."),
        new("002", 140, "การใช้จ่ายงบประมาณ", "Indicator 2 printed with จ่าย: the same indicator."),
        new("002", 147, "การปรับปรุงการทำงาน", "The known short form of indicator 8."),
        new("002", 151, "๖๘", "67.996 printed without decimals."),
        new("002", 158, "68 คะแนน", "Arabic digits of a picture, not of a table."),
        new("002", 172, "สูงสุด คือ ตัวชี้วัดที่ ๑", "True with 93.20, the value that fits."),
        new("002", 183, "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินข้าราชการมีค่าคะแนนน้อยที่สุดในกลุ่มเครื่องมือ", "80.48 is the lowest of IIT, though not of all ten."),
        new("002", 191, "ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน มีค่าคะแนนน้อยที่สุดในกลุ่มเครื่องมือ", "77.72 is the lowest of EIT, though not of all ten."),
        new("002", 193, "๔๕.๓๔", "45.335 rounds up."),
        new("002", 200, "พ.ศ. ๒๕๖๕", "The measures are for the year after the assessment."),
        new("002", 203, "ม.ค. ๖๕- มี.ค. ๖๕", "The same."),
        new("002", 83, "๘๕ คะแนน", "A national target, not a score of the agency."),

        new("003", 38, "ปีงบประมาณ พ.ศ. 2564", "Who dealt with the agency in FY2564 could be asked in FY2565; the guidance of the year is not known."),
        new("003", 52, "9.3 การบริหารเงินงบประมาณ", "The name of FY2565, the year of the assessment."),
        new("003", 62, "10.2 มาตรการภายใน", "The name of FY2565."),
        new("003", 70, "85 – 94", "Bands printed without decimals; 94.74 is still A."),
        new("003", 91, "| 2 | การป้องกันการทุจริต | 100.00 |", "Two indicators share the first place; either order is right."),
        new("003", 94, "การปรับปรุงการทำงาน", "The known short form of indicator 8."),
        new("003", 107, "27.13", "0.3 x 90.42 = 27.126."),
        new("003", 108, "28.69", "0.3 x 95.65 = 28.695 stands exactly between 28.69 and 28.70, and 27.13 + 28.69 + 40 is the printed total."),
        new("003", 110, "95.82", "Both 0.3 x 90.42 + 0.3 x 95.65 + 40 = 95.821 and the unrounded 95.824 are 95.82: level AA."),
        new("003", 127, "120 หน่วยงาน", "A misread I20, a question of indicator 4."),
        new("003", 139, "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน", "94.74 is the lowest of EIT."),
        new("003", 174, "น้อยกว่าร้อยละ 90.00 มีจำนวน 2 ตัวชี้วัด", "88.13 and 88.09."),
        new("003", 193, "มีจำนวน 4 ตัวชี้วัด", "94.56, 90.81, 90.53 and 94.74."),
        new("003", 195, "ตัวชี้วัดที่ ๑", "Running text, not a table."),
        new("003", 213, "มีจำนวน 4 ตัวชี้วัด", "96.03, 96.20 and twice 100.00."),
        new("003", 268, "๐1", "A Thai zero stands for the letter O of O1: a misread code, no Thai digit."),
        new("003", 299, "เป็นรายงานผลของปี พ.ศ. 2565", "O13 of FY2566 reports on the year before."),
        new("003", 318, "9.3 การจัดซื้อจัดจ้าง", "The list of units is made for the next assessment: the names, items and years of FY2566."),
        new("003", 325, "พัสดुरายเดือน", "A misread title of O21."),
        new("003", 367, "นโยบายไม่รับของขวัญ (No Gift Policy)", "A printed title of O31 that the FY2566 pack knows."),
        new("003", 379, "จัดการความเสี่ยงการ ทุจริต", "O35 without และประพฤติมิชอบ: the pack knows it."),
        new("003", 391, "10.2 มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "The name of FY2566."),

        new("004", 16, "๑๑๑ หน่วยงานของท่าน", "A misread I11, rightly under indicator 2."),
        new("004", 21, "E๗", "E7 is rightly under indicator 7."),
        new("004", 37, "๐๘ Q&A (ต่อ)", "The row of line 34 goes on, it is no second O8."),
        new("004", 40, "O๑๑ รายงานการกำกับ", "The report of FY2566 answers the assessment of FY2565, whose O11 this is."),
        new("004", 43, "O๒๘ รายงานผลการ บริหาร", "O28 of FY2565, rightly under 9.4; FY2566 calls it O26."),
        new("004", 43, "O๒๘", "Three items that were found weak are not a list that sets out to be whole: none is missing."),
    ];

    /// <summary>True slips that only reading for sense shows; no rule of structure, vocabulary or arithmetic can prove them.</summary>
    public static IReadOnlyList<LookAlike> SlipsOfSense { get; } =
    [
        new("000", 12, "๑.แต่งตั้งเจ้าหน้าที่ประชาสัมพันธ์เพื่อคอยเผยแพร่", "The results stand in the column of the units responsible, and the units in the column of the results."),
        new("000", 61, "จัดทำคู่มือการให้บริการประชาชน", "The progress of O18 (E-Service) is the text of O15, copied."),
        new("000", 71, "จัดทำรายงานผลจัดซื้อจัดจ้าง", "The progress of O24 (human resources) is the text of O22 (procurement), copied, with เทศบาล for an อบต."),
        new("002", 193, "แบบวัดการรับรู้ของการเปิดเผยข้อมูลสาธารณะ", "OIT measures disclosure, not perception."),
        new("003", 15, "เทศบาลนครปฐม", "The agency is เทศบาลนครนครปฐม; one นคร is missing here and in line 17."),
    ];
}

/// <summary>A contradiction found by hand: scores in Arabic digits, everything else as printed.</summary>
/// <param name="Quote">Words of the line, as they stand there.</param>
/// <param name="Why">Why the finding is right.</param>
/// <param name="ByRounding">True where all that is printed can be right, because it was rounded before it was printed.</param>
internal sealed record HandFinding(
    string Sample, string Rule, string? Node, int Line, IReadOnlyList<string> Values, string? Expected, string Quote, string Why, bool ByRounding = false)
{
    public override string ToString() => $"{Sample}:{Line} {Rule} {Node}";
}

/// <summary>Words of a line that no finding may be about, and why.</summary>
internal sealed record LookAlike(string Sample, int Line, string Quote, string Why);
