using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Basics;
using OpenIta.Disclosures.Allotting;
using OpenIta.Frameworks;
using OpenIta.Jobs;
using OpenIta.People;
using OpenIta.Sheets;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.People;

/// <summary>Whatever way a role is made, changed or used, who does it is asked for the right: created, updated, imported, invited alike.</summary>
public sealed class GrantWaysTests
{
    private static readonly TimeProvider Time = TimeProvider.System;

    public static TheoryData<Role, bool> Foreign { get; } = new()
    {
        { Role.CentralAdministrator, false }, { Role.Auditor, false }, { Role.Adjudicator, false }, { Role.Assessor, true },
        // The roles of an agency, at another than one's own.
        { Role.AgencyAdministrator, true }, { Role.Executive, true },
    };

    [Theory, MemberData(nameof(Foreign))]
    public async Task Creating_by_hand_gives_no_role_beyond_ones_own_agency(Role role, bool atOther)
    {
        await using var town = await Town.Start();
        (await new GiveRole(town.Database, Time).Run(town.Administrator, town.Person, town.Grant(role, atOther))).Refusal.ShouldBeOfType<NotAllowed>();
        (await town.GrantsOf(town.Person)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Foreign))]
    public async Task Inviting_gives_no_role_beyond_ones_own_agency_and_makes_no_account(Role role, bool atOther)
    {
        await using var town = await Town.Start();
        (await new InvitePerson(town.Database, Time).Run(town.Administrator, "ก", "new@example.go.th", town.Grant(role, atOther), "")).Refusal.ShouldBeOfType<NotAllowed>();
        (await town.Database.Read(s => AccountStore.FindByEmail(s, "new@example.go.th"))).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Foreign))]
    public async Task Updating_takes_no_role_beyond_ones_own_agency(Role role, bool atOther)
    {
        await using var town = await Town.Start();
        var held = await town.Hold(town.Grant(role, atOther));
        (await new TakeRole(town.Database, Time).Run(town.Administrator, held.Id)).Refusal.ShouldBeOfType<NotAllowed>();
        (await town.GrantsOf(town.Person)).ShouldBe([held]);
    }

    [Fact]
    public async Task An_allotment_gives_roles_to_assessors_only_when_the_nation_makes_it()
    {
        await using var town = await Town.Start();
        (await new AllotAgencies(town.Database, FrameworkLibrary.Default).Run(town.Administrator, new AllotmentRules(false, 0, ""), Time.GetUtcNow())).Refusal.ShouldBeOfType<NotAllowed>();
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "the role was taken back")]
    [InlineData(false, "the account was disabled")]
    public async Task An_import_runs_with_the_rights_its_person_has_when_it_runs(bool isImported, string since)
    {
        await using var town = await Town.Start();
        var held = await town.Hold(new Grant(Role.CentralAdministrator, Place.Nation, null));
        var rows = RegistrySheet.Read(SheetFile.Write(SyntheticRegistry.Sheet(3), SheetFormat.Csv), "หน่วยงาน.csv").Value;
        await town.Change(async session =>
        {
            await JobStore.Add(session, RegistryImportJob.Prepare(new Actor(town.Person, "ก", [held.Grant]), "หน่วยงาน.csv", rows, Time.GetUtcNow()) with { ReleasedAt = Time.GetUtcNow() });
            if (since == "the role was taken back")
                await GrantStore.Revoke(session, held, Actor.System("test"), Time.GetUtcNow());
            if (since == "the account was disabled")
                await session.Execute("update person set disabled_at = @At where id = @Id", new { At = Stored.Instant(Time.GetUtcNow()), Id = Stored.Id(town.Person) });
        });
        var before = await town.Database.Read(s => s.One<long>("select count(*) from agency"));
        await new JobRunner(town.Database, [RegistryImportJob.Create(town.Database, Time)], Time).RunNext(TestContext.Current.CancellationToken);
        (await town.Database.Read(s => s.One<long>("select count(*) from agency"))).ShouldBe(before + (isImported ? 3 : 0));
    }

    /// <summary>An agency with its administrator, another agency, and a person without any role.</summary>
    private sealed record Town(TestDatabase Data, Database Database, Guid Own, Guid Other, Guid Person) : IAsyncDisposable
    {
        public Actor Administrator => new(Guid.NewGuid(), "ผู้ดูแลหน่วยงาน", [new Grant(Role.AgencyAdministrator, new Place(Own), null)]);

        public static async Task<Town> Start()
        {
            var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
            var database = await data.Open();
            var now = Time.GetUtcNow();
            return (await database.Write<Town>(async session => new Town(
                data, database,
                (await AgencyStore.Place(session, new NamedAgency("เทศบาลตำบลเขาทอง", null, "พยุหะคีรี", "นครสวรรค์"), now)).Id,
                (await AgencyStore.Place(session, new NamedAgency("เทศบาลตำบลพยุหะ", null, "พยุหะคีรี", "นครสวรรค์"), now)).Id,
                (await EnrolPerson.Run(session, "ก", "person@example.go.th", null, now)).Value.Id))).Value;
        }

        public Grant Grant(Role role, bool atOther) => new(role, atOther ? new Place(Other) : Place.Nation, null);

        public async Task<HeldGrant> Hold(Grant grant)
        {
            var held = new HeldGrant(Stored.NewId(Time.GetUtcNow()), Person, grant);
            await Change(session => GrantStore.Add(session, held, Actor.System("test"), Time.GetUtcNow()));
            return held;
        }

        public Task<IReadOnlyList<HeldGrant>> GrantsOf(Guid person) => Database.Read(s => GrantStore.Of(s, person));

        public async Task Change(Func<Session, Task> work) => await Database.Write<bool>(async session =>
        {
            await work(session);
            return true;
        });

        public ValueTask DisposeAsync() => Data.DisposeAsync();
    }
}
