namespace OpenIta.Web.Language;

/// <summary>Charts and the sentence that says what each shows.</summary>
public sealed class ChartTexts(Speech s)
{
    public string Title => s.Pick("ภาพรวมตัวชี้วัด", "Indicators at a glance");

    public string Radar => s.Pick("แผนภูมิเรดาร์รายตัวชี้วัด", "Radar chart of the indicators");

    public string Bars => s.Pick("แผนภูมิแท่งรายตัวชี้วัด", "Bar chart of the indicators");

    public string Lines => s.Pick("แผนภูมิเส้นรายปี", "Line chart over the years");

    public string Without => s.Pick("แผนภูมิต้องใช้ JavaScript ตัวเลขทั้งหมดอยู่ในตาราง", "Charts need JavaScript; every number is in the table.");

    public string Extremes(string best, decimal high, string worst, decimal low) => s.Pick(
        $"สูงสุดคือ{best} {s.Score(high)} คะแนน ต่ำสุดคือ{worst} {s.Score(low)} คะแนน",
        $"Highest: {best}, {s.Score(high)}. Lowest: {worst}, {s.Score(low)}.");

    public string Spread(int above, int count, decimal pass) => s.Pick(
        $"{above} จาก {count} ตัวชี้วัดได้ {s.Score(pass)} คะแนนขึ้นไป",
        $"{above} of {count} indicators reach {s.Score(pass)} or more.");

    public string Moved(int from, int to, decimal change) => change switch
    {
        > 0 => s.Pick($"จากปี {s.Year(from)} ถึง {s.Year(to)} คะแนนรวมเพิ่มขึ้น {s.Score(change)} คะแนน", $"From {s.Year(from)} to {s.Year(to)} the total rose by {s.Score(change)} points."),
        < 0 => s.Pick($"จากปี {s.Year(from)} ถึง {s.Year(to)} คะแนนรวมลดลง {s.Score(-change)} คะแนน", $"From {s.Year(from)} to {s.Year(to)} the total fell by {s.Score(-change)} points."),
        _ => s.Pick($"คะแนนรวมปี {s.Year(from)} และ {s.Year(to)} เท่ากัน", $"The totals of {s.Year(from)} and {s.Year(to)} are equal."),
    };

    public string OnlyYear(int year) => s.Pick($"มีคะแนนรวมปี {s.Year(year)} เพียงปีเดียว จึงยังไม่เห็นแนวโน้ม", $"Only {s.Year(year)} has a total, so there is no trend yet.");

    public string NoYear => s.Pick("ยังไม่มีปีใดที่มีคะแนนรวม", "No year has a total yet.");
}
