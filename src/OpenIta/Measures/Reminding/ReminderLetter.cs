using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Mail;

namespace OpenIta.Measures.Reminding;

/// <summary>The letter to one person about all measures of an agency that are newly overdue.</summary>
internal static class ReminderLetter
{
    private const int LongestTitle = 150;

    private static readonly CultureInfo Thai = CultureInfo.GetCultureInfo("th-TH"), English = CultureInfo.GetCultureInfo("en-GB");

    public static Letter To(AgencyPerson person, Agency agency, IReadOnlyList<DueMeasure> due, string address) => new(
        FormattableString.Invariant($"measures/{person.Person}/{due[0].Measure.Id}/{due[0].Since:yyyy-MM-dd}"),
        person.Email,
        $"ค้างรายงานผลมาตรการ ITA {due.Count} รายการ: {agency.Name}",
        $"""
        เรียน {person.Name}

        {agency.Name} ยังไม่ได้รายงานผลการดำเนินการตามมาตรการต่อไปนี้

        {string.Join('\n', due.Select(d => $"- {Title(d)}: {InThai(d)}{Link(d, address)}"))}

        ---
        {agency.Name} has not reported the progress of these measures:

        {string.Join('\n', due.Select(d => $"- {d.Measure.Number.ToString(CultureInfo.InvariantCulture)}: {InEnglish(d)}"))}
        """);

    private static string Title(DueMeasure due)
    {
        var title = $"{due.Measure.Number.ToString(CultureInfo.InvariantCulture)}. {due.Measure.Content.Title.ReplaceLineEndings(" ")}";
        return title.Length <= LongestTitle ? title : title[..LongestTitle] + "…";
    }

    private static string InThai(DueMeasure due) =>
        $"{(EndsIt(due) ? "ครบกำหนดเมื่อ" : "ค้างรายงานผลถึง")} {due.Since.Day.ToString(CultureInfo.InvariantCulture)} {Thai.DateTimeFormat.GetMonthName(due.Since.Month)} {(due.Since.Year + FiscalYear.EraOffset).ToString(CultureInfo.InvariantCulture)}";

    private static string InEnglish(DueMeasure due) => $"{(EndsIt(due) ? "its period ended on" : "no report for the time up to")} {due.Since.ToString("d MMMM yyyy", English)}";

    private static bool EndsIt(DueMeasure due) => due.Measure.Span?.Last == due.Since;

    private static string Link(DueMeasure due, string address) => address.Length == 0 ? "" : $"\n  {address}/desk/{due.Measure.Agency}/measure/{due.Measure.Id}";
}
