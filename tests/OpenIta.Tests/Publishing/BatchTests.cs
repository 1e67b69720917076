using System.IO.Compression;
using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Jobs;
using OpenIta.Publishing;
using OpenIta.Publishing.Batches;
using OpenIta.Reports;
using OpenIta.Reports.Writing;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Publishing;

/// <summary>The reports of all agencies as a job: started, written, packed, taken up again, ended.</summary>
public sealed class BatchTests
{
    private static readonly TimeProvider Time = TimeProvider.System;

    private static readonly BatchOrder Order = new(new ReportRequest(ComposedKind.Analysis, new FiscalYear(2564)), ReportFormat.Html, null);

    [Theory, OnBothDatabases]
    public async Task A_batch_packs_the_report_of_every_agency_that_has_one_and_names_the_others_with_the_reason(DatabaseKind kind)
    {
        await using var nation = await Nation.On(kind);
        var job = await nation.Start(Order);
        (await nation.Runner().RunNext()).Value.ShouldBeTrue();

        var outcome = ReportBatch.OutcomeOf(await nation.Again(job)).ShouldNotBeNull();
        outcome.Written.ShouldBe(1);
        var left = outcome.LeftOut.ShouldHaveSingleItem();
        left.Named.ShouldBe(["เทศบาลนครนครปฐม"]);
        left.Count.ShouldBe(1);
        left.English.ShouldContain("2564");
        using var zip = await ZipFile.OpenReadAsync(nation.Files.ZipOf(job.Id)!);
        zip.Entries.Select(e => Path.GetExtension(e.Name)).ShouldBe([".html", ".xlsx"], ignoreOrder: true);
        var page = await Text(zip.Entries.Single(e => e.Name.EndsWith(".html", StringComparison.Ordinal)));
        page.ShouldContain(PublishedReports.Huanong.Agency!);
        (await nation.AuditActs()).ShouldContain("report.batch");
    }

    [Fact]
    public async Task A_batch_whose_program_stopped_is_given_back_and_goes_on_with_what_is_not_written_yet()
    {
        await using var nation = await Nation.On(DatabaseKind.Sqlite);
        var first = await nation.Start(Order);
        await nation.Runner().RunNext();
        using var whole = await ZipFile.OpenReadAsync(nation.Files.ZipOf(first.Id)!);
        var name = whole.Entries.Single(e => e.Name.EndsWith(".html", StringComparison.Ordinal)).Name;

        var job = await nation.Start(Order);
        using var program = new CancellationTokenSource();
        (await nation.Runner(program.CancelAsync).RunNext(program.Token)).Value.ShouldBeFalse();
        (await nation.Again(job)).State.ShouldBe(JobState.Released);
        nation.Files.ZipOf(job.Id).ShouldBeNull();

        // Had it been written before the program stopped, it would lie there.
        Directory.CreateDirectory(nation.Files.FolderOf(job.Id));
        await File.WriteAllTextAsync(Path.Combine(nation.Files.FolderOf(job.Id), name), "written before");
        (await nation.Runner().RunNext()).Value.ShouldBeTrue();
        ReportBatch.OutcomeOf(await nation.Again(job))!.Written.ShouldBe(1);
        using var zip = await ZipFile.OpenReadAsync(nation.Files.ZipOf(job.Id)!);
        (await Text(zip.GetEntry(name)!)).ShouldBe("written before");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_batch_that_a_person_ends_says_who_it_was_and_leaves_no_file(bool isRunning)
    {
        await using var nation = await Nation.On(DatabaseKind.Sqlite);
        var job = await nation.Start(Order);
        async Task End() => (await new EndBatch(nation.Database).Run(nation.Administrator, job, Time.GetUtcNow())).Value.ShouldBeTrue();
        if (!isRunning)
            await End();
        await nation.Runner(isRunning ? End : null).RunNext();

        var ended = await nation.Again(job);
        ended.State.ShouldBe(JobState.Finished);
        ended.Outcome.ShouldBe(new JobEnded(nation.Administrator.Name).Message);
        nation.Files.ZipOf(job.Id).ShouldBeNull();
        (await new EndBatch(nation.Database).Run(nation.Administrator, job, Time.GetUtcNow())).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task A_batch_writes_nothing_for_a_person_who_lost_the_role_and_is_not_started_by_one_who_never_had_it()
    {
        await using var nation = await Nation.On(DatabaseKind.Sqlite);
        var job = await nation.Start(Order);
        await nation.Database.Write<bool>(async session =>
        {
            await GrantStore.Revoke(session, nation.Held, Actor.System("test"), Time.GetUtcNow());
            return true;
        });
        await nation.Runner().RunNext();
        (await nation.Again(job)).Outcome.ShouldBe(new NotAllowed().Message);
        nation.Files.ZipOf(job.Id).ShouldBeNull();

        var monitor = new Actor(Guid.NewGuid(), "ก", [new Grant(Role.ProvincialMonitor, Place.Nation, null)]);
        (await new StartBatch(nation.Database).Run(monitor, Order, "ก", Time.GetUtcNow())).Refusal.ShouldBeOfType<NotAllowed>();
    }

    [Fact]
    public async Task Files_are_kept_for_a_week()
    {
        await using var nation = await Nation.On(DatabaseKind.Sqlite);
        var job = await nation.Start(Order);
        await nation.Runner().RunNext();
        nation.Files.Forget(Time.GetUtcNow() + BatchFiles.KeptFor - TimeSpan.FromHours(1));
        nation.Files.ZipOf(job.Id).ShouldNotBeNull();
        nation.Files.Forget(Time.GetUtcNow() + BatchFiles.KeptFor + TimeSpan.FromHours(1));
        nation.Files.ZipOf(job.Id).ShouldBeNull();
    }

    private static async Task<string> Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    /// <summary>Two agencies, one with a result of FY2564 and one of FY2565, and who runs the year.</summary>
    private sealed record Nation(TestDatabase Data, Database Database, TempFolder Folder, HeldGrant Held) : IAsyncDisposable
    {
        public Actor Administrator => new(Held.Person, "ผู้ดูแลระบบส่วนกลาง", [Held.Grant]);

        public BatchFiles Files => new(Folder.Path);

        public static async Task<Nation> On(DatabaseKind kind)
        {
            var data = await TestDatabase.Fresh(kind);
            var database = await data.Open();
            var store = new StoreReport(database, FrameworkLibrary.Default, Time);
            await store.Run(PublishedReports.Huanong);
            await store.Run(ReportReader.Read(Repository.Sample("003")).Value);
            var now = Time.GetUtcNow();
            var held = (await database.Write<HeldGrant>(async session =>
            {
                var person = (await EnrolPerson.Run(session, "ก", "person@example.go.th", null, now)).Value.Id;
                var grant = new HeldGrant(Stored.NewId(now), person, new Grant(Role.CentralAdministrator, Place.Nation, null));
                await GrantStore.Add(session, grant, Actor.System("test"), now);
                return grant;
            })).Value;
            return new Nation(data, database, new TempFolder(), held);
        }

        public async Task<Job> Start(BatchOrder order) => (await new StartBatch(Database).Run(Administrator, order, "รายงาน", Time.GetUtcNow())).Value;

        public async Task<Job> Again(Job job) => (await Database.Read(s => JobStore.Find(s, job.Id, ReportBatch.Kind)))!;

        public async Task<IReadOnlyList<string>> AuditActs() => await Database.Read(s => s.List<string>("select act from audit_log order by position limit 100"));

        /// <param name="meanwhile">Happens once, when the job first tells how far it is.</param>
        public JobRunner Runner(Func<Task>? meanwhile = null)
        {
            var kind = new WriteBatch(
                Database, new ComposeReport(Database, new AnalysisPages(Database, new AgencyPages(Database, FrameworkLibrary.Default)), FrameworkLibrary.Default), Files, Time).Kind;
            return new JobRunner(Database, [kind with { Run = (job, progress, stop) => kind.Run(job, Told(progress), stop) }], Time);

            Func<int, int, Task> Told(Func<int, int, Task> progress) => async (done, total) =>
            {
                if (Interlocked.Exchange(ref meanwhile, null) is { } happens)
                    await happens();
                await progress(done, total);
            };
        }

        public async ValueTask DisposeAsync()
        {
            Folder.Dispose();
            await Data.DisposeAsync();
        }
    }
}
