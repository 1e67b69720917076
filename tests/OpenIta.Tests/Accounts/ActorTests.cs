using OpenIta.Accounts;

namespace OpenIta.Tests.Accounts;

public class ActorTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);
    private static readonly Guid Ours = Guid.NewGuid(), Theirs = Guid.NewGuid(), Finance = Guid.NewGuid(), Works = Guid.NewGuid();

    [Fact]
    public void A_role_at_an_agency_reaches_its_departments_and_no_other_agency()
    {
        var administrator = Holding(Role.AgencyAdministrator, new Place(Ours));
        administrator.May(Permission.EditDeclaration, new Place(Ours, Finance, "น่าน"), Now).ShouldBeTrue();
        administrator.May(Permission.EditDeclaration, new Place(Theirs, Province: "น่าน"), Now).ShouldBeFalse();
        administrator.May(Permission.ManagePeople, Place.Nation, Now).ShouldBeFalse();
    }

    [Fact]
    public void A_department_officer_edits_in_the_department_and_reads_the_desk_of_the_agency()
    {
        var officer = Holding(Role.DepartmentOfficer, new Place(Ours, Finance));
        officer.May(Permission.EditDeclaration, new Place(Ours, Finance), Now).ShouldBeTrue();
        officer.May(Permission.EditDeclaration, new Place(Ours, Works), Now).ShouldBeFalse();
        officer.May(Permission.EditDeclaration, new Place(Ours), Now).ShouldBeFalse();
        officer.May(Permission.ReadDesk, new Place(Ours), Now).ShouldBeTrue();
        officer.May(Permission.ReadDesk, new Place(Theirs), Now).ShouldBeFalse();
    }

    [Fact]
    public void A_provincial_monitor_reads_the_province_alone()
    {
        var monitor = Holding(Role.ProvincialMonitor, new Place(Province: "น่าน"));
        monitor.May(Permission.ReadDesk, new Place(Ours, Province: "น่าน"), Now).ShouldBeTrue();
        monitor.May(Permission.ReadDesk, new Place(Ours, Province: "แพร่"), Now).ShouldBeFalse();
        monitor.May(Permission.ReadDesk, new Place(Ours), Now).ShouldBeFalse();
    }

    [Fact]
    public void A_grant_ends_at_the_instant_it_names()
    {
        var assessor = new Actor(Guid.NewGuid(), "ผู้ประเมิน", [new Grant(Role.Assessor, new Place(Ours), Now)]);
        assessor.May(Permission.Judge, new Place(Ours), Now.AddTicks(-1)).ShouldBeTrue();
        assessor.May(Permission.Judge, new Place(Ours), Now).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_approves_or_judges_by_a_role_that_writes_or_runs()
    {
        Permission[] deciding = [Permission.ApproveRegistration, Permission.ApproveDeclarations, Permission.Judge, Permission.Adjudicate];
        Permission[] doing = [Permission.EditDeclaration, Permission.SubmitDeclarations, Permission.Register, Permission.ManageCycle, Permission.AllotAssessors];
        foreach (var role in Enum.GetValues<Role>())
            (RolePermissions.Of(role).Overlaps(deciding) && RolePermissions.Of(role).Overlaps(doing)).ShouldBeFalse(role.ToString());
    }

    [Fact]
    public void An_auditor_reads_everything_and_changes_nothing() =>
        RolePermissions.Of(Role.Auditor).ShouldBe(Enum.GetValues<Permission>().Where(p => p.ToString().StartsWith("Read", StringComparison.Ordinal)), ignoreOrder: true);

    [Fact]
    public void The_public_may_do_nothing_that_needs_a_permission() =>
        Enum.GetValues<Permission>().Where(p => Actor.Public.May(p, Place.Nation, Now)).ShouldBeEmpty();

    private static Actor Holding(Role role, Place at) => new(Guid.NewGuid(), "ทดสอบ", [new Grant(role, at, null)]);
}
