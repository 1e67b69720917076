using OpenIta.Frameworks;
using OpenIta.OpenData;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.TestKit;
using OpenIta.Tests.Simulation;
using OpenIta.Verification;

namespace OpenIta.Tests.Verification;

/// <summary>A whole year that verifies; and each thing that was tampered with is found by its check.</summary>
public class VerifyTests
{
    [Theory, OnBothDatabases]
    public async Task A_year_that_was_run_verifies_and_each_thing_that_is_changed_afterwards_is_found(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        (await SmallNation.Make(database)).IsRefused.ShouldBeFalse();
        (await new RebuildStatistics(database, FrameworkLibrary.Default).RunStale()).Value.ShouldBe(1);
        (await new FreezeSnapshot(database, FrameworkLibrary.Default, TimeProvider.System).RunDue()).Value.ShouldBe(1);
        var whole = await Verify(database);
        whole.Checks.SelectMany(c => c.Faults.Select(f => $"{c.Name}: {f}")).ShouldBeEmpty();
        whole.Checks.ShouldAllBe(c => c.Examined > 0);

        foreach (var (check, tampering) in Tamperings)
        {
            var found = await Tampered(database, session => session.Execute(tampering));
            found.ShouldContain(check, customMessage: tampering);
        }
        (await Tampered(database, ChangeEvidence)).ShouldContain("evidence");
        (await Verify(database)).IsWhole.ShouldBeTrue("every tampering was rolled back");
    }

    // The first that there is of a thing, changed in a way no person could through the program.
    private static readonly (string Check, string Sql)[] Tamperings =
    [
        ("responses", "delete from survey_response where id = (select min(id) from survey_response)"),
        ("responses", "update survey_fill set in_quota = in_quota + 1 where survey_id = (select min(survey_id) from survey_fill)"),
        ("tallies", "update survey_tally set counts = replace(counts, ',1,', ',2,') where survey_number = (select min(survey_number) from survey_tally where counts like '%,1,%')"),
        ("tallies", "delete from survey_tally where survey_number = (select min(survey_number) from survey_tally)"),
        ("survey-scores", "update survey_tally set scores = replace(scores, ':', ':1') where survey_number = (select min(survey_number) from survey_tally where scores is not null)"),
        ("inputs", "update assessed_result set answers = replace(answers, ':', ':1') where agency_id = (select min(agency_id) from assessed_result) and instrument = 'EIT'"),
        ("marks", "update assessed_result set scores = replace(scores, ',0', ',10000000') where instrument = 'OIT' and agency_id = (select min(agency_id) from assessed_result where instrument = 'OIT' and scores like '%,0%')"),
        ("marks", "update judgement set mark = 10000000 - mark where seat = 1 and item = 'O1' and submission_number = (select min(s.number) from submission s where not exists (select 1 from decision d where d.agency_id = s.agency_id and d.item = 'O1'))"),
        ("marks", "update submission set state = 'Preliminary' where agency_id = (select min(agency_id) from submission)"),
        ("results", "update agency_node set scores = replace(scores, ':9', ':8') where agency_id = (select min(agency_id) from agency_node where scores like '%:9%')"),
        ("results", "update agency_year set total = total + 1000 where agency_id = (select min(agency_id) from agency_year)"),
        ("levels", "update agency_year set level = 'pass' where agency_id = (select min(agency_id) from agency_year where level <> 'pass')"),
        ("publication", "update assessed_result set standing = 'Final' where agency_id = (select min(agency_id) from assessed_result)"),
        ("publication", "delete from agency_year where agency_id = (select min(agency_id) from agency_year)"),
        ("permissions", "update role_grant set agency_id = null where id = (select min(id) from role_grant where role = 'Executive')"),
        ("permissions", "update assessor set own_agency_id = (select min(a.agency_id) from allotment a where a.person_id = assessor.person_id)"),
        ("permissions", "update judgement set person_id = (select min(person_id) from role_grant where role = 'Executive') where item = 'O1' and submission_number = (select min(submission_number) from judgement)"),
        ("permissions", "update item_event set by_person = (select min(w.by_person) from item_event w where w.agency_id = item_event.agency_id and w.act = 'Submit') where act = 'Approve'"),
        ("permissions", "update registration set decided_by = edited_by where agency_id = (select min(agency_id) from registration)"),
        ("permissions", "update decision set decided_by = (select min(j.person_id) from judgement j join submission s on s.number = j.submission_number where s.agency_id = decision.agency_id and j.item = decision.item)"),
        ("inputs", "insert into assessed_result (agency_id, fiscal_year, instrument, standing, computed_at, scores, answers) select agency_id, fiscal_year - 1, instrument, standing, computed_at, scores, answers from assessed_result where instrument = 'EIT'"),
        ("levels", "update agency_year set level_title = 'ดีเลิศ' where agency_id = (select min(agency_id) from agency_year)"),
        ("results", "update agency_node set scores = 'garbled' where agency_id = (select min(agency_id) from agency_node)"),
        ("statistics", "update statistic set content = replace(content, '\"median\":', '\"median\":1') where kind = 'Nation'"),
        ("statistics", "update statistic set content = replace(content, '\"failed\":', '\"failed\":1') where kind = 'Nation'"),
        ("statistics", "update statistic set content = replace(content, '\"kind\":\"Region\"', '\"kind\":\"Province\"') where kind = 'Nation'"),
        ("statistics", "delete from statistic where place = (select min(place) from statistic where kind = 'Type')"),
        ("rankings", "update ranking set in_nation = in_nation + 1 where agency_id = (select min(agency_id) from ranking)"),
        ("rankings", "update ranking set total = total + 1000 where agency_id = (select min(agency_id) from ranking)"),
        ("rankings", "delete from ranking where agency_id = (select min(agency_id) from ranking)"),
        ("open-data", "update agency_node set scores = replace(scores, ':9', ':8') where agency_id = (select min(agency_id) from agency_node where scores like '%:9%')"),
        ("open-data", "update survey_tally set counts = replace(counts, ',1,', ',2,')"),
        ("open-data", "insert into open_data_file (snapshot_id, name, media_type, bytes, sha256, content) select snapshot_id, 'more.csv', media_type, bytes, sha256, content from open_data_file where name = 'items.csv'"),
        ("open-data", "insert into open_data_snapshot (id, fiscal_year, version, made_at) select 'made-up', fiscal_year, 9, made_at from open_data_snapshot"),
        ("audit-log", "update audit_head set position = position - 1"),
    ];

    private static async Task<int> ChangeEvidence(Session session)
    {
        var (agency, items) = await session.One<(string, byte[])>("select agency_id, items from evidence_list order by agency_id limit 1");
        return await session.Execute(
            "update evidence_list set items = @Items where agency_id = @Agency", new { Agency = agency, Items = Packed.Write(Packed.Read(items).Replace("https", "http", StringComparison.Ordinal)) });
    }

    private static async Task<VerificationReport> Verify(Database database) => await new VerifyDatabase(database, FrameworkLibrary.Default).Run();

    // Within a transaction that is refused in the end, so that nothing of it stays.
    private static async Task<IReadOnlyList<string>> Tampered(Database database, Func<Session, Task<int>> tamper)
    {
        IReadOnlyList<string> found = [];
        await database.Write<bool>(async session =>
        {
            (await tamper(session)).ShouldBeGreaterThan(0);
            found = [.. (await VerifyDatabase.Of(session, FrameworkLibrary.Default)).Checks.Where(c => c.Count > 0).Select(c => c.Name)];
            return new OpenIta.Simulation.DatabaseHoldsOthers();
        });
        return found;
    }
}
