using System.CommandLine;
using System.Globalization;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cli.Storage;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;

namespace OpenIta.Cli.Surveys;

internal sealed record NotADay(string Text) : Refusal($"“{Text}” ไม่ใช่วันที่ ให้ใช้ ปี ค.ศ.-เดือน-วัน เช่น 2026-01-31", $"“{Text}” is no day; write year-month-day (Common Era) such as 2026-01-31");
internal sealed record NoCalendar(string Missing) : Refusal($"ปฏิทินของรอบการประเมินไม่บอก โปรดระบุ {Missing}", $"No cycle says it; give {Missing}");

/// <summary><c>openita survey open AGENCY INSTRUMENT</c>: what is not given follows from the cycle that is under way.</summary>
internal static class OpenCommand
{
    public static Command Create()
    {
        var agency = new Argument<string>("AGENCY") { Description = "หน่วยงาน: ชื่อ รหัสทะเบียน หรือ id / agency: name, registry code or id" };
        var instrument = new Argument<string>("INSTRUMENT") { Description = "IIT หรือ EIT / IIT or EIT" };
        var department = new Option<string?>("--department") { Description = "ส่วนงาน / the department, by name" };
        var framework = new Option<string?>("--framework") { Description = "ชุดกรอบ เช่น ita-2566 / the pack" };
        var from = new Option<string?>("--from") { Description = "วันแรก / first day, such as 2026-01-31", HelpName = "DAY" };
        var to = new Option<string?>("--to") { Description = "วันสุดท้าย / last day", HelpName = "DAY" };
        var quota = new Option<int>("--quota") { Description = "จำนวนกลุ่มตัวอย่าง / how many answers are asked for", Required = true };
        var json = SurveyCommand.JsonOption();
        var command = new Command("open", "เปิดแบบวัด หรือเปลี่ยนช่วงเวลาและจำนวน / open a survey, or change its days and quota")
        {
            agency, instrument, department, framework, from, to, quota, json,
        };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var typed = new Typed(
                parsed.GetRequiredValue(agency), parsed.GetValue(department), parsed.GetRequiredValue(instrument).ToUpperInvariant(), parsed.GetValue(framework),
                parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(quota));
            var order = await database.Value.Read(session => Order(session, typed), stop);
            if (order.IsRefused)
                return Exit.Refuse(order.Refusal);
            var opened = await new OpenSurvey(database.Value, FrameworkLibrary.Default, TimeProvider.System).Run(SurveyCommand.Operator, order.Value);
            return opened.IsRefused ? Exit.Refuse(opened.Refusal) : Print(opened.Value, parsed.GetValue(json));
        });
        return command;
    }

    private static async Task<Result<SurveyOrder>> Order(Session session, Typed typed)
    {
        if (await NamedAgencies.Find(session, typed.Agency) is not { } agency)
            return new AgencyUnknown(typed.Agency);
        var department = typed.Department is { } name ? await DepartmentStore.Find(session, agency.Id, name) : null;
        if (typed.Department is not null && department is null)
            return new DepartmentUnknown(typed.Department);
        var cycle = await CycleStore.Current(session, TimeProvider.System.GetUtcNow());
        var phase = RunSurveyCalendar.PhaseOf(typed.Instrument);
        var window = cycle is not null && (typed.Framework is null || typed.Framework == cycle.Framework) ? await CycleStore.Window(session, cycle.Id, agency.Id, phase) : null;
        if ((typed.Framework ?? cycle?.Framework) is not { } framework)
            return new NoCalendar("--framework");
        var opens = typed.From is { } first ? Day(first).Map(Bangkok.StartOf) : window is null ? new NoCalendar("--from") : window.Opens;
        var closes = typed.To is { } last ? Day(last).Map(day => Bangkok.StartOf(day.AddDays(1))) : window is null ? new NoCalendar("--to") : window.Closes;
        return opens.Then(start => closes.Map(end => new SurveyOrder(agency.Id, department?.Id, framework, typed.Instrument, start, end, typed.Quota)
        {
            Cycle = typed.From is null && typed.To is null ? cycle!.Id : null,
        }));
    }

    private static Result<DateOnly> Day(string text) =>
        DateOnly.TryParseExact(ThaiDigits.ToArabic(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : new NotADay(text);

    private static int Print(Survey survey, bool json)
    {
        if (json)
            JsonOutput.Print(SurveyText.Document(survey));
        else
            Console.Out.WriteLine($"/s/{survey.Code}  {survey.Instrument}  {survey.Framework}  {SurveyText.Days(survey)}  {survey.Quota.ToString("N0", CultureInfo.InvariantCulture)}");
        return Exit.Success;
    }

    private sealed record Typed(string Agency, string? Department, string Instrument, string? Framework, string? From, string? To, int Quota);
}
