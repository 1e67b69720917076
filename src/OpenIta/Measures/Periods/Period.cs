using OpenIta.Basics;

namespace OpenIta.Measures.Periods;

/// <summary>When a measure is carried out. Years are Buddhist Era; one that is not written is that of the measure's fiscal year.</summary>
public abstract record Period
{
    private Period()
    {
    }

    /// <summary>ตลอดปีงบประมาณ, with the year where it is written.</summary>
    public sealed record WholeYear(int? Year = null) : Period;

    /// <summary>From the first day of a month to the last of another: ม.ค. ๖๕ - มี.ค. ๖๕.</summary>
    public sealed record Months(PeriodMonth From, PeriodMonth To) : Period;

    /// <summary>One month.</summary>
    public sealed record InMonth(PeriodMonth Month) : Period;

    /// <summary>Done by the end of a month: ภายในเดือนมกราคม ๒๕๖๖.</summary>
    public sealed record ByMonth(PeriodMonth Month) : Period;

    /// <summary>Quarters of the fiscal year, 1 to 4: ไตรมาสที่ 1 - 2.</summary>
    public sealed record Quarters(int From, int To, int? Year = null) : Period;

    /// <summary>Day to day.</summary>
    public sealed record Days(DateOnly From, DateOnly To) : Period;

    /// <summary>Done by a day: ภายในวันที่ 31 มีนาคม 2566.</summary>
    public sealed record ByDay(DateOnly Day) : Period;

    /// <summary>Words that name no dates, such as ทุกครั้งที่มีการจัดซื้อ. They are kept, and nothing falls due by them.</summary>
    public sealed record InWords(string Text) : Period;

    /// <summary>First and last day, for a measure of this fiscal year; null when the words name none.</summary>
    public (DateOnly First, DateOnly Last)? In(FiscalYear year)
    {
        (DateOnly First, DateOnly Last)? span = this switch
        {
            WholeYear(var own) => (Of(own, year).Start, Of(own, year).End),
            Months(var from, var to) => (from.FirstDay(year, to.Year), to.LastDay(year)),
            InMonth(var month) => (month.FirstDay(year), month.LastDay(year)),
            ByMonth(var month) => (year.Start, month.LastDay(year)),
            Quarters(var from, var to, var own) => (Of(own, year).Start.AddMonths((from - 1) * 3), Of(own, year).Start.AddMonths(to * 3).AddDays(-1)),
            Days(var from, var to) => (from, to),
            ByDay(var day) => (year.Start, day),
            _ => null,
        };
        // A deadline before the year begins is a day of its own.
        return span is { } s && s.First > s.Last ? (s.Last, s.Last) : span;
    }

    private static FiscalYear Of(int? own, FiscalYear year) => own is { } written ? new FiscalYear(written) : year;
}

/// <summary>A month, 1 to 12, with its year (Buddhist Era, of the calendar) where it is written.</summary>
public sealed record PeriodMonth(int Month, int? Year = null)
{
    /// <param name="fiscalYear">The year of the measure.</param>
    /// <param name="otherEnd">The year at the other end of a range, for ม.ค. - มี.ค. ๖๕.</param>
    internal DateOnly FirstDay(FiscalYear fiscalYear, int? otherEnd = null) => new((Year ?? otherEnd ?? Usual(fiscalYear)) - FiscalYear.EraOffset, Month, 1);

    internal DateOnly LastDay(FiscalYear fiscalYear) => FirstDay(fiscalYear).AddMonths(1).AddDays(-1);

    // October to December of a fiscal year are in the calendar year before it.
    private int Usual(FiscalYear fiscalYear) => Month >= 10 ? fiscalYear.BuddhistEra - 1 : fiscalYear.BuddhistEra;
}
