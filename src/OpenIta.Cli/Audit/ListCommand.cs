using System.CommandLine;
using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Cli.Storage;
using OpenIta.Cli.Surveys;
using OpenIta.People;
using OpenIta.Storage;
using OpenIta.Surveys;

namespace OpenIta.Cli.Audit;

internal sealed record DayMalformed(string Day) : Refusal($"“{Day}” ไม่ใช่วันที่ เช่น 2026-09-30", $"\"{Day}\" is not a day such as 2026-09-30");

/// <summary><c>openita audit-log list</c>: who did what, the latest first; days are those of Bangkok.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "แสดงรายการ ล่าสุดก่อน / List the entries, the latest first");
        var storage = StorageOptions.AddTo(command);
        var agency = new Option<string?>("--agency") { Description = "เฉพาะหน่วยงาน (ชื่อ รหัส หรือ id) / Of one agency: name, code or id", HelpName = "AGENCY" };
        var person = new Option<string?>("--person") { Description = "เฉพาะผู้กระทำ (อีเมลหรือ id) / Done by one person: e-mail address or id", HelpName = "PERSON" };
        var from = new Option<string?>("--from") { Description = "ตั้งแต่วันที่ / First day", HelpName = "YYYY-MM-DD" };
        var to = new Option<string?>("--to") { Description = "ถึงวันที่ / Last day", HelpName = "YYYY-MM-DD" };
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / Print JSON" };
        foreach (var option in (Option[])[agency, person, from, to, json])
            command.Options.Add(option);
        command.SetAction((parsed, stop) => Run(
            storage, parsed, new Asked(parsed.GetValue(agency), parsed.GetValue(person), parsed.GetValue(from), parsed.GetValue(to)), parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> Run(StorageOptions storage, ParseResult parsed, Asked asked, bool json, CancellationToken stop)
    {
        var database = await storage.Open(parsed, stop);
        if (database.IsRefused)
            return Exit.Refuse(database.Refusal);
        var query = await database.Value.Read(asked.Query, stop);
        if (query.IsRefused)
            return Exit.Refuse(query.Refusal);
        var entries = await new AuditLists(database.Value).All(query.Value, stop);
        if (json)
            JsonOutput.Print(new { count = entries.Count, entries });
        else
            foreach (var entry in entries)
                Console.WriteLine(Line(entry));
        return Exit.Success;
    }

    private static string Line(ListedEntry entry) => Exit.Visible(string.Join("  ", new[]
    {
        entry.Position.ToString(CultureInfo.InvariantCulture), entry.At.ToOffset(Bangkok.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        entry.Person, entry.Role, entry.Act, entry.Subject, entry.Before is null ? "" : $"{entry.Before} →", entry.After ?? "",
    }.Where(part => part.Length > 0)));

    /// <summary>What was typed.</summary>
    private sealed record Asked(string? Agency, string? Person, string? From, string? To)
    {
        public async Task<Result<AuditQuery>> Query(Session session)
        {
            if ((Malformed(From) ?? Malformed(To)) is { } day)
                return new DayMalformed(day);
            var agency = Agency is null ? null : await NamedAgencies.Find(session, Agency);
            if (Agency is not null && agency is null)
                return new AgencyUnknown(Agency);
            var person = Person is null ? null : Guid.TryParse(Person, out var id) ? await AccountStore.Find(session, id) : await AccountStore.FindByEmail(session, Person);
            if (Person is not null && person is null)
                return new PersonUnknown();
            return new AuditQuery(
                agency?.Id, Word: null, Day(From) is { } first ? Bangkok.StartOf(first) : null, Day(To) is { } last ? Bangkok.StartOf(last.AddDays(1)) : null, person?.Id);
        }

        private static string? Malformed(string? typed) => typed is not null && Day(typed) is null ? typed : null;

        private static DateOnly? Day(string? typed) =>
            DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
