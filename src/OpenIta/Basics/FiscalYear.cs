using System.Globalization;

namespace OpenIta.Basics;

/// <summary>A Thai fiscal year by its Buddhist Era number: 2566 runs from 1 October 2022 to 30 September 2023.</summary>
public readonly record struct FiscalYear(int BuddhistEra) : IComparable<FiscalYear>
{
    public const int EraOffset = 543;

    /// <summary>The year that a day lies in.</summary>
    public static FiscalYear On(DateOnly day) => new(day.Year + EraOffset + (day.Month >= 10 ? 1 : 0));

    public DateOnly Start => new(BuddhistEra - EraOffset - 1, 10, 1);

    public DateOnly End => new(BuddhistEra - EraOffset, 9, 30);

    public int CompareTo(FiscalYear other) => BuddhistEra.CompareTo(other.BuddhistEra);

    public override string ToString() => BuddhistEra.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.BuddhistEra < right.BuddhistEra;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.BuddhistEra > right.BuddhistEra;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.BuddhistEra <= right.BuddhistEra;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.BuddhistEra >= right.BuddhistEra;
}
