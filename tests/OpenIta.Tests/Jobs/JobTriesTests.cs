using OpenIta.Basics;
using OpenIta.Jobs;
using OpenIta.Operations;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Jobs;

public sealed class JobTriesTests
{
    private const string Kind = "test";

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private readonly TestClock clock = new(Start);

    [Theory, OnBothDatabases]
    public async Task A_job_that_fails_each_time_is_given_up_in_the_end_shows_as_failed_and_says_why(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var id = await Add(database);
        var runs = 0;
        var runner = Runner(database, (_, _, _) => throw new InvalidOperationException($"run {++runs}"));

        for (var i = 0; i < 20; i++)
        {
            if (runs < Job.Tries)
                await Should.ThrowAsync<InvalidOperationException>(() => runner.RunNext());
            else
                (await runner.RunNext()).Value.ShouldBeFalse();
            clock.Now += Job.Lease + TimeSpan.FromSeconds(1);
        }

        runs.ShouldBe(Job.Tries);
        var ended = (await database.Read(s => JobStore.Find(s, id, Kind))).ShouldNotBeNull();
        ended.State.ShouldBe(JobState.Finished);
        ended.Outcome.ShouldBe(new JobGivenUp(Job.Tries).Message);
        (await database.Read(s => WorkLists.Counts(s, clock.Now, clock.Now - Job.Lease))).JobsFailed.ShouldBe(1);
        (await database.Read(s => WorkLists.Jobs(s, clock.Now, clock.Now - Job.Lease, 10))).ShouldHaveSingleItem().State.ShouldBe(WorkState.Failed);
    }

    [Theory, OnBothDatabases]
    public async Task One_that_fails_at_first_and_programs_that_are_stopped_give_up_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var id = await Add(database);
        for (var i = 0; i < Job.Tries + 2; i++)
        {
            using var stop = new CancellationTokenSource();
            (await Runner(database, async (_, _, token) =>
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
                return "never";
            }).RunNext(stop.Token)).Value.ShouldBeFalse();
        }
        for (var i = 1; i < Job.Tries; i++)
        {
            await Should.ThrowAsync<InvalidOperationException>(() => Runner(database, (_, _, _) => throw new InvalidOperationException("not yet")).RunNext());
            clock.Now += Job.Lease + TimeSpan.FromSeconds(1);
        }

        (await Runner(database, (_, _, _) => Task.FromResult<Result<string>>("done")).RunNext()).Value.ShouldBeTrue();

        (await database.Read(s => JobStore.Find(s, id, Kind)))!.Outcome.ShouldBe("done");
        (await database.Read(s => WorkLists.Counts(s, clock.Now, clock.Now - Job.Lease))).JobsFailed.ShouldBe(0);
    }

    private JobRunner Runner(Database database, Func<Job, Func<int, int, Task>, CancellationToken, Task<Result<string>>> work) => new(database, [new JobKind(Kind, work)], clock);

    private static async Task<Guid> Add(Database database)
    {
        var id = Guid.CreateVersion7();
        await database.Write<bool>(async session =>
        {
            await JobStore.Add(session, new Job(id, Kind, "งานทดลอง", "", "ผู้ทดสอบ", Start, Start, null, 1, 0, null));
            return true;
        });
        return id;
    }
}
