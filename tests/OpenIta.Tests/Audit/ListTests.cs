using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Audit;

public class ListTests
{
    [Theory, OnBothDatabases]
    public async Task The_command_lists_who_did_what_and_narrows_it_by_agency_person_and_day(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var (agency, person) = await Fill(await data.Open());

        var all = await List(data);
        all.ShouldBe(["after", "in the evening", "in the morning", "of the agency"]);
        (await List(data, "--agency", "เทศบาลตำบลเขาทอง")).ShouldBe(["of the agency"]);
        (await List(data, "--agency", agency.ToString())).ShouldBe(["of the agency"]);
        (await List(data, "--person", "Somchai@example.go.th")).ShouldBe(["in the morning"]);
        (await List(data, "--person", person.ToString())).ShouldBe(["in the morning"]);
        // A day is one of Bangkok: 23:59 there still belongs to it, 00:00 to the next.
        (await List(data, "--from", "2026-03-02", "--to", "2026-03-02")).ShouldBe(["in the evening", "in the morning"]);
        (await List(data, "--from", "2026-03-03")).ShouldBe(["after"]);

        var text = await CommandLine.Run(["audit-log", "list", .. data.Options]);
        text.ExitCode.ShouldBe(0);
        text.Output.ShouldContain("2026-03-02 23:59:00  ตัวจับเวลา  test.act  in the evening");
        text.Output.ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("--agency", "เทศบาลที่ไม่มี")]
    [InlineData("--person", "nobody@example.go.th")]
    [InlineData("--from", "02/03/2569")]
    public async Task What_is_unknown_or_no_day_is_refused_with_the_reason(string option, string value)
    {
        await using var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await Fill(await data.Open());
        var run = await CommandLine.Run(["audit-log", "list", option, value, .. data.Options]);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(option == "--person" ? "ไม่พบบุคคลนี้" : value);
    }

    private static async Task<IReadOnlyList<string>> List(TestDatabase data, params string[] options)
    {
        var run = await CommandLine.Run(["audit-log", "list", "--json", .. options, .. data.Options]);
        run.ExitCode.ShouldBe(0, run.Error);
        var subjects = run.Json.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("subject").GetString()!).ToList();
        run.Json.GetProperty("count").GetInt32().ShouldBe(subjects.Count);
        return subjects;
    }

    private static async Task<(Guid Agency, Guid Person)> Fill(Database database) => (await database.Write<(Guid, Guid)>(async session =>
    {
        var day = new DateTimeOffset(2026, 3, 2, 0, 0, 0, Bangkok.Offset);
        var agency = await AgencyStore.Place(session, new NamedAgency("เทศบาลตำบลเขาทอง", null, "พยุหะคีรี", "นครสวรรค์"), day);
        var person = (await EnrolPerson.Run(session, "สมชาย ใจดี", "somchai@example.go.th", null, day)).Value;
        var clock = Actor.System("ตัวจับเวลา");
        await AuditLog.Append(session, clock, new AuditEntry("test.act", "of the agency", agency.Id), day.AddDays(-1));
        await AuditLog.Append(session, new Actor(person.Id, person.Name, []), new AuditEntry("test.act", "in the morning", null, "ก่อน", "หลัง\u001b[31m"), day);
        await AuditLog.Append(session, clock, new AuditEntry("test.act", "in the evening"), day.AddHours(23).AddMinutes(59));
        await AuditLog.Append(session, clock, new AuditEntry("test.act", "after"), day.AddDays(1));
        return (agency.Id, person.Id);
    })).Value;
}
