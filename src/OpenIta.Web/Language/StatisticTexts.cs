using OpenIta.Statistics;

namespace OpenIta.Web.Language;

/// <summary>Dashboards of the nation, regions, provinces and types.</summary>
public sealed class StatisticTexts(Speech s)
{
    public string Title => s.Pick("สถิติผลการประเมิน", "Statistics");

    public string ShortTitle => s.Pick("สถิติ", "Statistics");

    public string Nation => s.Pick("ประเทศไทย", "Thailand");

    public string Empty => s.Pick("ยังไม่มีผลการประเมินที่เผยแพร่", "No results have been published yet");

    public string EmptyNext => s.Pick("สถิติจะแสดงเมื่อประกาศผลของรอบ หรือเมื่อนำเข้ารายงานที่หน่วยงานเผยแพร่", "Statistics appear when a round is published, or when published reports are imported.");

    public string Of(StatisticPlace place) => place.Kind switch
    {
        PlaceKind.Nation => Nation,
        PlaceKind.Region => s.Of(Region.Find(place.Name)?.Name),
        PlaceKind.Province => s.Pick($"จังหวัด{place.Name}".Replace("จังหวัดกรุงเทพมหานคร", "กรุงเทพมหานคร", StringComparison.Ordinal), place.Name),
        _ => place.Name,
    };

    public string Heading(StatisticPlace place, int year) => s.Pick($"ผลการประเมิน ITA {Of(place)} ปีงบประมาณ {s.Year(year)}", $"ITA results, {Of(place)}, {s.Year(year)}");

    public string NotPublished => s.Pick("ผลของปีนี้ยังไม่ประกาศ แสดงเฉพาะผู้มีสิทธิ์ดูคะแนน โปรดอย่าเผยแพร่ต่อ", "The results of this year are not published. Only people who may read scores see this page; please do not pass it on.");

    public string Years => s.Pick("ปีงบประมาณ", "Fiscal year");

    public string Mean => s.Pick("คะแนนเฉลี่ย", "Mean total");

    public string Median => s.Pick("มัธยฐาน", "Median");

    public string Agencies => s.Pick("หน่วยงาน", "Agencies");

    public string WithTotal(int count) => s.Pick($"มีคะแนนรวม {s.Count(count)} หน่วยงาน", $"{s.Count(count)} with a total");

    public string Passed => s.Pick("ผ่านเกณฑ์", "Passed");

    public string PassedOf(PassedCount count) => s.Pick($"{s.Count(count.Passed)} จาก {s.Count(count.Graded)} หน่วยงานที่มีระดับ", $"{s.Count(count.Passed)} of {s.Count(count.Graded)} agencies with a level");

    public string ChangeSince(decimal change, int year) => s.Pick($"{s.Change(change)} จากปี {s.Year(year)}", $"{s.Change(change)} since {s.Year(year)}");

    public string FrameworkChanged => s.Pick("กรอบการประเมินเปลี่ยนจากปีก่อน คะแนนสองปีจึงวัดต่างกัน เทียบได้โดยประมาณเท่านั้น", "The framework differs from that of the year before: the two years measured different things, and compare only roughly.");

    public string FrameworkOfYear => s.Pick("กรอบการประเมิน", "Framework");

    public string Table => s.Pick("ตารางข้อมูล", "Data table");

    public string Download(string what) => s.Pick($"ดาวน์โหลด {what}", $"Download {what}");

    public string DownloadOf(string format, string title) => s.Pick($"ดาวน์โหลด {format} ของ{title}", $"Download {format} of {title}");

    public string NoBrowser => s.Pick("ทำภาพ PNG ไม่ได้ เพราะเครื่องให้บริการไม่มี Chromium โปรดดาวน์โหลด SVG แทน", "PNG can't be made because no Chromium is installed on the server; download the SVG instead.");

    public string NoPicture => s.Pick("ทำภาพ PNG ไม่สำเร็จ โปรดลองใหม่ หรือดาวน์โหลด SVG แทน", "The PNG could not be made; try again, or download the SVG instead.");

    public string Distribution => s.Pick("การกระจายของคะแนนรวม", "Distribution of totals");

    public string Step => s.Pick("ช่วงคะแนน", "Totals");

    public string StepOf(int from) => from + Statistic.Step == 100 ? $"{from}–100" : s.Pick($"{from} ถึงน้อยกว่า {from + Statistic.Step}", $"{from} to below {from + Statistic.Step}");

    public string Points => s.Pick("คะแนน", "points");

    public string MostLieIn(int from, int count) => s.Pick($"มากที่สุดคือช่วง {StepOf(from)} คะแนน {s.Count(count)} หน่วยงาน", $"Most totals, {s.Count(count)}, lie in {StepOf(from)}.");

    public string Levels => s.Pick("สัดส่วนระดับผลการประเมินรายปี", "Shares of the levels by year");

    public string Level => s.Pick("ระดับ", "Level");

    public string LevelsSummary(string level, decimal share, int year) => s.Pick($"ปี {s.Year(year)} ระดับที่พบมากที่สุดคือ {level} ร้อยละ {s.Score(share)}", $"In {s.Year(year)} the most common level is {level}, {s.Score(share)}%.");

    public string NoLevels => s.Pick("ยังไม่ทราบระดับ", "No levels are known.");

    public string Indicators => s.Pick("ค่าเฉลี่ยรายตัวชี้วัด", "Means of the indicators");

    public string Indicator => s.Pick("ตัวชี้วัด", "Indicator");

    public string YearsCompared => s.Pick("คะแนนเฉลี่ยเทียบรายปี", "Mean totals, years compared");

    public string YearsSummary(int from, int to) => s.Pick($"ปี {s.Year(from)} ถึง {s.Year(to)} เส้นประคือปีที่กรอบการประเมินเปลี่ยน", $"From {s.Year(from)} to {s.Year(to)}; a broken line marks a changed framework.");

    public string Items => s.Pick("ข้อ OIT ที่ไม่ผ่านบ่อยที่สุด", "OIT items most often failed");

    public string Item => s.Pick("ข้อ", "Item");

    public string Failed => s.Pick("ไม่ผ่าน", "Failed");

    public string Scored => s.Pick("ตรวจแล้ว", "Scored");

    public string FailedShare => s.Pick("ร้อยละที่ไม่ผ่าน", "Failed, %");

    public string ItemsSummary(string item, decimal share) => s.Pick($"ไม่ผ่านมากที่สุดคือ {item} ร้อยละ {s.Score(share)} ของหน่วยงาน", $"Most often failed: {item}, by {s.Score(share)}% of agencies.");

    public string Movers => s.Pick("คะแนนเพิ่มและลดมากที่สุด", "Best and worst movers");

    public string MoversSummary(int year) => s.Pick($"เทียบคะแนนรวมกับปี {s.Year(year)}", $"Totals compared with {s.Year(year)}.");

    public string Before => s.Pick("ปีก่อน", "Before");

    public string Now => s.Pick("ปีนี้", "Now");

    public string Change => s.Pick("เปลี่ยนแปลง", "Change");

    public string Map => s.Pick("คะแนนเฉลี่ยรายจังหวัด", "Mean totals by province");

    public string MapSummary(string best, decimal high, string worst, decimal low) => s.Pick($"สูงสุดคือ{best} {s.Score(high)} ต่ำสุดคือ{worst} {s.Score(low)}", $"Highest: {best}, {s.Score(high)}. Lowest: {worst}, {s.Score(low)}.");

    public string MapSource => s.Pick("แผนที่: @svg-maps/thailand โดย Tae Noppakun Wongsrinoppakun และ Victor Cazanave สัญญาอนุญาต CC BY 4.0 ลดรายละเอียดของเส้นแล้ว", "Map: @svg-maps/thailand by Tae Noppakun Wongsrinoppakun and Victor Cazanave, CC BY 4.0, outlines simplified.");

    public string NotKnown => s.Pick("ไม่มีข้อมูล", "no data");

    public string PartsOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Region => s.Pick("รายภาค", "By region"),
        PlaceKind.Province => s.Pick("รายจังหวัด", "By province"),
        _ => s.Pick("รายประเภทหน่วยงาน", "By type of agency"),
    };

    public string Place => s.Pick("พื้นที่หรือประเภท", "Place or type");

    public string PassedShare => s.Pick("ผ่านเกณฑ์ %", "Passed, %");

    public string SortHint => s.Pick("เลือกหัวตารางเพื่อเรียงลำดับ", "Choose a heading to sort.");

    public string Fill => s.Pick("การตอบแบบวัดเทียบกับจำนวนที่ต้องการ", "Surveys: answers against the quota");

    public string FillSummary(long answers, long quota) => s.Pick($"ตอบแล้ว {s.Count(answers)} จาก {s.Count(quota)} ในแบบวัดที่เปิดอยู่ ส่วนนี้เห็นเฉพาะส่วนกลางและผู้กำกับจังหวัด", $"{s.Count(answers)} of {s.Count(quota)} answers in the surveys that are open. Only central and provincial roles see this part.");

    public string ProvinceOf(string province) => province.Length == 0 ? NotKnown : province;

    public string FillOf(string province, string instrument) => $"{ProvinceOf(province)} · {instrument}";

    public string Instrument => s.Pick("แบบวัด", "Instrument");

    public string Surveys => s.Pick("แบบวัดที่เปิด", "Open surveys");

    public string Reached => s.Pick("ครบจำนวน", "Quota reached");

    public string Quota => s.Pick("จำนวนที่ต้องการ", "Quota");

    public string Answers => s.Pick("ตอบแล้ว", "Answers");

    public string AnswersShare => s.Pick("ร้อยละ", "%");

    public string SeeRanking => s.Pick("ดูการจัดอันดับ", "See the ranking");

    public string SeeAgencies => s.Pick("ดูรายชื่อหน่วยงาน", "See the agencies");
}
