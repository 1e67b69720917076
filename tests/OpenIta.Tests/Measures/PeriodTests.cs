using FsCheck;
using FsCheck.Fluent;
using OpenIta.Basics;
using OpenIta.Measures.Periods;

namespace OpenIta.Tests.Measures;

/// <summary>Periods as the published reports write them, and every period written and read again.</summary>
public class PeriodTests
{
    private static readonly FiscalYear Year = new(2566);

    private static readonly Gen<PeriodMonth> Months =
        from month in Gen.Choose(1, 12)
        from year in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(2480, 2620).Select(y => (int?)y))
        select new PeriodMonth(month, year);

    private static readonly Gen<DateOnly> Dates = Gen.Choose(0, 40_000).Select(d => new DateOnly(1960, 1, 1).AddDays(d));

    private static readonly Gen<int?> Years = Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(2480, 2620).Select(y => (int?)y));

    private static readonly Gen<Period> Periods = Gen.OneOf(
        Years.Select(Period (y) => new Period.WholeYear(y)),
        Months.Two().Select(Period (m) => new Period.Months(m.Item1, m.Item2)),
        Months.Select(Period (m) => new Period.InMonth(m)),
        Months.Select(Period (m) => new Period.ByMonth(m)),
        from a in Gen.Choose(1, 4) from b in Gen.Choose(a, 4) from y in Years select (Period)new Period.Quarters(a, b, y),
        from a in Dates from days in Gen.Choose(0, 800) select (Period)new Period.Days(a, a.AddDays(days)),
        Dates.Select(Period (d) => new Period.ByDay(d)),
        Gen.Elements("ทุกครั้งที่มีการจัดซื้อจัดจ้าง", "เดือนละ 1 ครั้ง", "ต่อเนื่อง", "ปี พ.ศ. ๒๕๖๖ เป็นต้นไป").Select(Period (w) => new Period.InWords(w)));

    private static readonly Gen<PeriodStyle> Styles =
        from thai in Gen.Elements(true, false) from months in Gen.Elements(true, false) from years in Gen.Elements(true, false) select new PeriodStyle(thai, months, years);

    [Fact]
    public void Every_period_is_read_again_as_it_was_written() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true), Prop.ForAll(
            Periods.Zip(Styles).ToArbitrary(), p => PeriodReader.Read(PeriodText.Of(p.Item1, p.Item2)) == p.Item1));

    [Theory]
    [InlineData("ม.ค. ๖๕ - มี.ค. ๖๕", "2022-01-01", "2022-03-31")]
    [InlineData("ม.ค. ๖๕- มี.ค. ๖๕", "2022-01-01", "2022-03-31")]
    [InlineData("ต.ค. ๖๕ ถึง ก.ย. ๖๖", "2022-10-01", "2023-09-30")]
    [InlineData("ตลอดปีงบประมาณ", "2022-10-01", "2023-09-30")]
    [InlineData("ตลอดปี งบประมาณ", "2022-10-01", "2023-09-30")]
    [InlineData("ตลอดปีงบประมาณ พ.ศ. ๒๕๖๘", "2024-10-01", "2025-09-30")]
    [InlineData("ภายในเดือนมกราคม ๒๕๖๖", "2022-10-01", "2023-01-31")]
    [InlineData("ภายในเดือน มกราคม ๒๕๖๖", "2022-10-01", "2023-01-31")]
    [InlineData(" ก.ย. 2565 – ม.ค. 2566 ", "2022-09-01", "2023-01-31")]
    [InlineData("ม.ค. - เม.ย. 2566", "2023-01-01", "2023-04-30")]
    [InlineData("ม.ค. 2566", "2023-01-01", "2023-01-31")]
    [InlineData("๑ ต.ค ๖๕ - ๓๑ มี.ค. ๖๖", "2022-10-01", "2023-03-31")]
    [InlineData("ภายในวันที่ 31 มีนาคม 2566", "2022-10-01", "2023-03-31")]
    [InlineData("ไตรมาสที่ ๒", "2023-01-01", "2023-03-31")]
    [InlineData("ไตรมาส 1 - 2", "2022-10-01", "2023-03-31")]
    [InlineData("ไตรมาสที่ 4/2567", "2024-07-01", "2024-09-30")]
    [InlineData("พฤศจิกายน", "2022-11-01", "2022-11-30")]
    [InlineData("กุมภาพันธ์ 2567", "2024-02-01", "2024-02-29")]
    public void A_period_that_officers_write_has_its_first_and_last_day(string text, string first, string last) =>
        PeriodReader.Read(text)!.In(Year).ShouldBe((DateOnly.Parse(first, Invariant), DateOnly.Parse(last, Invariant)));

    [Theory]
    [InlineData("31 เม.ย. 2566 - 1 พ.ค. 2566")]
    [InlineData("รายไตรมาส")]
    [InlineData("ม.ค. 2023 - มี.ค. 2023")]
    [InlineData("ทุกวันที่ 5 ของเดือน")]
    public void What_names_no_period_stays_as_words_and_never_falls_due(string text)
    {
        PeriodReader.Read(text).ShouldBe(new Period.InWords(text));
        PeriodReader.Read(text)!.In(Year).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void Nothing_is_no_period(string? text) => PeriodReader.Read(text).ShouldBeNull();

    private static readonly System.Globalization.CultureInfo Invariant = System.Globalization.CultureInfo.InvariantCulture;
}
