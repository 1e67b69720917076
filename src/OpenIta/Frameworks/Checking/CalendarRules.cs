using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Dates run forward and lie in or beside the fiscal year.</summary>
internal static class CalendarRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines)
    {
        if (pack.Year.BuddhistEra is < 1000 or > 9000)
            yield break;
        foreach (var step in pack.Calendar)
        {
            if (step.From > step.To)
                yield return new PackFault("date-order", lines.Of(step, "to"), $"ปฏิทิน {step.Code}: วันสิ้นสุดอยู่ก่อนวันเริ่ม โปรดสลับ", $"Calendar {step.Code}: it ends before it begins; correct the dates");
            // Preparation begins the year before, results and measures follow in the year after.
            if (new[] { step.From, step.To }.Any(d => d < pack.Year.Start.AddYears(-1) || d > pack.Year.End.AddYears(1)))
                yield return new PackFault("date-year", lines.Of(step, step.From is null ? "to" : "from"), $"ปฏิทิน {step.Code}: วันที่อยู่ห่างจากปีงบประมาณ {pack.Year} โปรดเขียนปี ค.ศ. ({pack.Year.End.Year}) ไม่ใช่ พ.ศ.", $"Calendar {step.Code}: the date is far from fiscal year {pack.Year}; write the year of the Common Era ({pack.Year.End.Year}), not the Buddhist one");
            if (step is { From: null, To: null, DatesAsPrinted: null })
                yield return new PackFault("date-missing", lines.Of(step), $"ปฏิทิน {step.Code} ไม่มีวันที่ โปรดเติม from, to หรือ dates_as_printed", $"Calendar {step.Code} has no date; add from, to or dates_as_printed");
        }
    }
}
