using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.Submitting;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Disclosures;

/// <summary>One municipality in the cycle of FY2566 with its people, on a database of its own. Declarations are open all of March 2023.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Host = "www.khaothong.go.th";

    /// <summary>A morning in the middle of the declaration phase.</summary>
    public static readonly DateTimeOffset Now = new(2023, 3, 15, 3, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase data;

    private Desk(TestDatabase data, Database database, Agency agency, Cycle cycle, Department office, Department finance)
    {
        (this.data, Database, Agency, Cycle, Office, Finance) = (data, database, agency, cycle, office, finance);
        Save = new SaveDeclaration(database, Frameworks);
        Submit = new SubmitChecklist(database, Frameworks);
        Approve = new ApproveChecklist(database, Frameworks);
        Return = new ReturnItems(database, Frameworks);
    }

    public static FrameworkLibrary Frameworks => FrameworkLibrary.Default;

    public static Framework Pack { get; } = Frameworks.Find("ita-2566").Value;

    public Database Database { get; }

    public Agency Agency { get; }

    public Cycle Cycle { get; }

    public Department Office { get; }

    public Department Finance { get; }

    public SaveDeclaration Save { get; }

    public SubmitChecklist Submit { get; }

    public ApproveChecklist Approve { get; }

    public ReturnItems Return { get; }

    public Actor Administrator => Person("ผู้ดูแลระบบ", new Grant(Role.AgencyAdministrator, new Place(Agency.Id), null));

    public Actor Executive => Person("ปลัดเทศบาล", new Grant(Role.Executive, new Place(Agency.Id), null));

    public Actor Officer => OfficerOf(Office);

    public static async Task<Desk> Open(DatabaseKind kind)
    {
        var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        return (await database.Write<Desk>(async session =>
        {
            var agency = await AgencyStore.Place(session, new NamedAgency("เทศบาลตำบลเขาทอง", null, "พยุหะคีรี", "นครสวรรค์"), Now);
            await session.Execute("update agency set domains = 'khaothong.go.th' where id = @Id", new { Id = Stored.Id(agency.Id) });
            var cycle = new Cycle(Stored.NewId(Now), new FiscalYear(2566), "ita-2566", Now);
            await CycleStore.Add(session, cycle);
            await CycleStore.SaveCalendar(session, cycle.Id,
            [
                PhaseWindow.Of(Phase.Declaration, new(2023, 3, 1), new(2023, 3, 31)), PhaseWindow.Of(Phase.Assessment, new(2023, 5, 1), new(2023, 5, 31)),
                PhaseWindow.Of(Phase.Appeal, new(2023, 6, 1), new(2023, 6, 15)),
            ]);
            var office = new Department(Stored.NewId(Now), agency.Id, "สำนักปลัดเทศบาล", 0);
            var finance = new Department(Stored.NewId(Now), agency.Id, "กองคลัง", 1);
            await DepartmentStore.Save(session, office);
            await DepartmentStore.Save(session, finance);
            return new Desk(test, database, (await AgencyStore.Find(session, agency.Id))!, cycle, office, finance);
        })).Value;
    }

    public static Actor Person(string name, params Grant[] grants) => new(Guid.NewGuid(), name, grants);

    public Actor OfficerOf(Department department) => Person("เจ้าหน้าที่" + department.Name, new Grant(Role.DepartmentOfficer, new Place(Agency.Id, department.Id), null));

    /// <summary>Everything declared in full by the administrator, straight into the store.</summary>
    public async Task<Actor> DeclareAll()
    {
        var author = Administrator;
        await Database.Write<bool>(async session =>
        {
            foreach (var (item, content) in Complete.All(Pack, Host))
            {
                await DeclarationStore.Save(session, Declaration.None(Cycle.Id, Agency.Id, item) with { Content = content }, author, Now);
                await OpenIta.Disclosures.ItemEventStore.AddEdit(session, Cycle.Id, Agency.Id, item, author, Now);
            }
            return true;
        });
        return author;
    }

    public Task<T> Read<T>(Func<Session, Task<T>> work) => Database.Read(work);

    public async ValueTask DisposeAsync() => await data.DisposeAsync();
}
