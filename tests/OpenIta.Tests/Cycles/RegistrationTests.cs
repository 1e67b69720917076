using OpenIta.Agencies;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.TestKit;

namespace OpenIta.Tests.Cycles;

public sealed class RegistrationTests
{
    private static readonly Contact Somchai = new("สมชาย ใจดี", "นักวิเคราะห์", "043 000 000", "somchai@huanong.go.th");

    [Theory, OnBothDatabases]
    public async Task From_filling_in_to_approval_every_step_is_kept_with_who_and_when(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (running, change) = await Open(test);

        (await Fill(running, change, 0, submit: false)).Value.State.ShouldBe(RegistrationState.Draft);
        (await Fill(running, change, 1, submit: true)).Value.State.ShouldBe(RegistrationState.Submitted);
        (await Fill(running, change, 3, submit: false)).Refusal.ShouldBeOfType<RegistrationIsSubmitted>();
        (await change.Return(running.Executive, running.Cycle.Id, running.Agency.Id, 3, "จำนวนไม่ตรง", running.Clock.Now)).Value.State.ShouldBe(RegistrationState.Returned);
        (await Fill(running, change, 4, submit: true, staff: 61)).Value.State.ShouldBe(RegistrationState.Submitted);
        (await change.Approve(running.Executive, running.Cycle.Id, running.Agency.Id, 6, running.Clock.Now)).Value.State.ShouldBe(RegistrationState.Approved);

        var stored = await running.Database.Read(s => RegistrationStore.Of(s, running.Cycle.Id, running.Agency.Id));
        (stored.State, stored.StaffCount, stored.Decision!.By.Person, stored.Version).ShouldBe((RegistrationState.Approved, 61, running.Executive.Person, 7));
        (await running.Acts()).Skip(1).Select(a => a.Split(' ')[0]).ShouldBe(
            ["registration.edit", "registration.submit", "registration.return", "registration.submit", "registration.approve"]);
    }

    [Fact]
    public async Task Who_filled_it_in_can_not_approve_it_even_as_an_executive()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var (running, change) = await Open(test);
        var both = running.Officer with { Grants = [.. running.Officer.Grants, .. running.Executive.Grants] };
        await Fill(running, change, 0, submit: true);

        (await change.Approve(both, running.Cycle.Id, running.Agency.Id, 2, running.Clock.Now)).Refusal.ShouldBeOfType<RegistrantApproves>();
        (await change.Approve(running.Officer, running.Cycle.Id, running.Agency.Id, 2, running.Clock.Now)).Refusal.ShouldBeOfType<NotAllowed>();
    }

    [Fact]
    public async Task A_request_that_arrived_before_the_limit_counts_and_one_after_it_does_not()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var (running, change) = await Open(test);
        var midnight = new DateTimeOffset(2021, 2, 28, 17, 0, 0, TimeSpan.Zero);
        running.Clock.Now = midnight.AddSeconds(20);

        (await Fill(running, change, 0, submit: false, received: midnight)).Refusal.ShouldBeOfType<RegistrationNotOpen>();
        (await Fill(running, change, 0, submit: false, received: midnight.AddTicks(-1))).IsRefused.ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Of_fifty_that_submit_the_same_version_at_once_one_wins(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (running, change) = await Open(test);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Fill(running, change, 0, submit: true))));

        results.Count(r => !r.IsRefused).ShouldBe(1);
        results.Where(r => r.IsRefused).ShouldAllBe(r => r.Refusal is RegistrationChanged);
    }

    [Fact]
    public async Task A_draft_may_have_gaps_but_nothing_with_gaps_is_submitted()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var (running, change) = await Open(test);

        (await change.Fill(running.Officer, running.Cycle.Id, running.Agency.Id, Contact.None, null, null, 0, false, running.Clock.Now)).IsRefused.ShouldBeFalse();
        (await change.Fill(running.Officer, running.Cycle.Id, running.Agency.Id, Somchai, 10, null, 1, true, running.Clock.Now)).Refusal.ShouldBeOfType<CountMissing>();
        (await running.Database.Read(s => RegistrationStore.Of(s, running.Cycle.Id, running.Agency.Id))).Version.ShouldBe(1);
    }

    [Theory]
    [InlineData("๑,๒๓๔", 1234)]
    [InlineData(" 60 ", 60)]
    [InlineData("0", 0)]
    public void Counts_are_read_in_Thai_and_Arabic_digits(string typed, int count) =>
        RegistrationForm.Read(f => f == RegistrationField.StaffCount ? typed : "").Staff.ShouldBe(count);

    [Theory]
    [InlineData(RegistrationField.StaffCount, "-1")]
    [InlineData(RegistrationField.StaffCount, "12.5")]
    [InlineData(RegistrationField.StaffCount, "1e3")]
    [InlineData(RegistrationField.ServedCount, "99999999999")]
    [InlineData(RegistrationField.Email, "nobody")]
    [InlineData(RegistrationField.Email, "a@b")]
    [InlineData(RegistrationField.Email, "Name <a@b.th>")]
    public void What_is_no_count_or_address_is_refused_at_its_field(RegistrationField field, string typed) =>
        RegistrationForm.Read(f => f == field ? typed : "").Refusals.ShouldHaveSingleItem().Field.ShouldBe(field);

    [Fact]
    public async Task The_minimum_sample_follows_the_rule_of_the_pack()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var (running, _) = await Open(test);
        var registration = Registration.Empty(running.Cycle.Id, running.Agency.Id) with { StaffCount = 25, ServedCount = 5_000 };

        var samples = RequiredSample.For(running.Agency, registration, FrameworkLibrary.Default.Find("2564").Value);

        samples.Select(s => (s.Instrument, s.Minimum)).ShouldBe([("IIT", 25), ("EIT", 400)]);
        RequiredSample.For(running.Agency, registration with { StaffCount = null }, FrameworkLibrary.Default.Find("2566").Value).ShouldAllBe(s => s.Minimum == null);
    }

    private static async Task<(RunningCycle Running, ChangeRegistration Change)> Open(TestDatabase test)
    {
        var running = await RunningCycle.In(test);
        running.Clock.Now = new DateTimeOffset(2021, 2, 10, 3, 0, 0, TimeSpan.Zero);
        return (running, new ChangeRegistration(running.Database, running.Clock));
    }

    private static Task<Result<Registration>> Fill(RunningCycle running, ChangeRegistration change, int version, bool submit, int staff = 60, DateTimeOffset? received = null) =>
        change.Fill(running.Officer, running.Cycle.Id, running.Agency.Id, Somchai, staff, 500, version, submit, received ?? running.Clock.Now);
}
