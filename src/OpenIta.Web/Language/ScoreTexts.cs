using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Results;

namespace OpenIta.Web.Language;

/// <summary>How one score came about.</summary>
public sealed class ScoreTexts(Speech s)
{
    public string Title(string node) => s.Pick($"ที่มาของคะแนน: {node}", $"How this score came about: {node}");

    public string Shown => s.Pick("คะแนนที่แสดง", "Score shown");

    public string IsPrinted => s.Pick("ตามที่พิมพ์ในรายงาน", "as printed in the report");

    public string IsComputed => s.Pick("คำนวณจากคะแนนย่อย เพราะรายงานไม่ได้พิมพ์ไว้", "computed from its parts; the report does not print it");

    public string IsAssessed => s.Pick("ตามผลการตรวจในรอบการประเมิน", "as marked in the assessment");

    public string SourceOf(ValueSource source) => source switch
    {
        ValueSource.Printed => IsPrinted,
        ValueSource.Assessed => IsAssessed,
        _ => IsComputed,
    };

    public string Calculation => s.Pick("การคำนวณ", "Calculation");

    public string Agrees(string computed) => s.Pick($"คำนวณได้ {computed} ตรงกับที่แสดง", $"The arithmetic gives {computed}, which agrees");

    public string Disagrees(string computed) => s.Pick($"คำนวณได้ {computed} ไม่ตรงกับที่แสดง", $"The arithmetic gives {computed}, which differs");

    public string NotComputed => s.Pick(
        "รายงานไม่ได้พิมพ์คะแนนย่อยครบ จึงเป็นข้อมูลต้นทางชั้นล่างสุดเท่าที่มี",
        "The report does not print all of its parts, so this is the lowest input there is.");

    public string Parts => s.Pick("คะแนนย่อย", "Parts");

    public string Source => s.Pick("ที่มา", "Source");

    public string PrintedAt => s.Pick("พิมพ์ไว้ที่", "Printed at");

    public string Value => s.Pick("ค่าที่พิมพ์", "Printed value");

    public string NotUsed => s.Pick("ไม่ได้ใช้ เพราะขัดกับเลขคณิต", "not used: arithmetic contradicts it");

    public string Line(int line) => s.Pick($"บรรทัด {Plain(line)}", $"line {Plain(line)}");

    public string Gates => s.Pick("เกณฑ์ของระดับ", "Rules of the level");

    public string From(decimal from) => s.Pick($"คะแนนรวม {s.Score(from)} ขึ้นไป", $"total of {s.Score(from)} or more");

    public string Gate(string node, decimal atLeast) => s.Pick($"{node} ได้ {s.Score(atLeast)} ขึ้นไป", $"{node} at {s.Score(atLeast)} or more");

    public string Holds => s.Pick("ผ่านเกณฑ์", "met");

    public string Fails => s.Pick("ไม่ผ่านเกณฑ์", "not met");

    public string LevelHere => s.Pick("ระดับที่ได้", "level reached");

    public string Weight => s.Pick("น้ำหนัก", "Weight");

    public string Method(AggregationMethod? method) => method switch
    {
        AggregationMethod.Mean => s.Pick("ค่าเฉลี่ยของคะแนนย่อย", "Plain mean of the parts"),
        AggregationMethod.WeightedSum => s.Pick("ผลรวมตามน้ำหนัก", "Weighted sum of the parts"),
        AggregationMethod.AnswerMean => s.Pick("ค่าเฉลี่ยของคำตอบ", "Mean of the answers"),
        _ => s.Pick("ค่าที่พิมพ์", "Printed value"),
    };

    public string Rounding(RoundingStep step) => s.Pick($"ปัดเป็นทศนิยม {Plain(step.Digits)} ตำแหน่ง", $"rounded to {Plain(step.Digits)} decimals") + step.Mode switch
    {
        RoundingMode.HalfUp => s.Pick(" (ครึ่งขึ้นไปปัดขึ้น)", " (half up)"),
        RoundingMode.HalfEven => s.Pick(" (ครึ่งปัดไปเลขคู่)", " (half to even)"),
        _ => s.Pick(" (ตัดทิ้ง)", " (cut off)"),
    };

    public string AtStake(decimal points) => s.Pick($"มีผลต่อคะแนนรวม {s.Score(points)} คะแนน", $"worth {s.Score(points)} points of the total");

    public string InFramework => s.Pick("ดูในกรอบการประเมิน", "See it in the framework");

    public string Back => s.Pick("กลับไปหน้าหน่วยงาน", "Back to the agency");

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
