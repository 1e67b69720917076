using System.Globalization;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;

namespace OpenIta.Disclosures;

/// <summary>States and phases as refusals and pages name them.</summary>
public static class DisclosureWords
{
    private static readonly LocalText None = new("", "");

    public static LocalText Of(DeclarationState state) => state switch
    {
        DeclarationState.Declaring => new("กำลังกรอก", "being declared"),
        DeclarationState.Submitted => new("รอผู้บริหารอนุมัติ", "waiting for approval"),
        DeclarationState.Approved => new("อนุมัติแล้ว รอตรวจ", "approved, being scored"),
        DeclarationState.Scored => new("ตรวจแล้ว รอประกาศคะแนนเบื้องต้น", "scored, not announced yet"),
        DeclarationState.Preliminary => new("คะแนนเบื้องต้น", "preliminary scores"),
        DeclarationState.Appealed => new("อยู่ระหว่างอุทธรณ์", "under appeal"),
        DeclarationState.Final => new("คะแนนสุดท้าย", "final"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static LocalText Of(Phase phase) => phase switch
    {
        Phase.Declaration => new("ตอบแบบตรวจ OIT", "declaring the OIT"),
        Phase.Assessment => new("ตรวจให้คะแนน", "scoring"),
        Phase.Appeal => new("อุทธรณ์ผลคะแนน", "appeals"),
        _ => new("ดำเนินการขั้นนี้", "this step"),
    };

    /// <summary>In brackets, the days a window is open; nothing when the calendar has no such window.</summary>
    internal static LocalText Days(PhaseWindow? window) => window is null ? None : new(
        $" ({Thai(window.FirstDay)} ถึง {Thai(window.LastDay)})", FormattableString.Invariant($" ({window.FirstDay:yyyy-MM-dd} to {window.LastDay:yyyy-MM-dd})"));

    private static string Thai(DateOnly day) =>
        FormattableString.Invariant($"{day.Day} {CultureInfo.GetCultureInfo("th-TH").DateTimeFormat.AbbreviatedMonthNames[day.Month - 1]} {day.Year + FiscalYear.EraOffset}");
}
