using OpenIta.Agencies.Registry;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Judging;
using OpenIta.Jobs;
using OpenIta.Mail;
using OpenIta.Measures.Reminding;
using OpenIta.OpenData;
using OpenIta.Operations;
using OpenIta.Publishing.Batches;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.Web.Operations;
using Quartz;

namespace OpenIta.Web.Hosting;

/// <summary>What the program does by itself, and how often. Every use case here may run late, twice at once or on several machines.</summary>
internal static class Schedules
{
    public static void AddSchedules(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<JobRunner>();
        builder.Services.AddSingleton<MailLists>();
        builder.Services.AddSingleton<AnnounceScores>().AddSingleton<FinaliseScores>().AddSingleton<RunCalendar>().AddSingleton<RunSurveyCalendar>();
        builder.Services.AddSingleton<RecordPhases>();
        builder.Services.AddSingleton(services => new WriteReminders(
            services.GetRequiredService<Database>(), [Reminder.Registration, .. SurveyReminders.All, .. DisclosureReminders.All], services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<RemindOfMeasures>();
        builder.Services.AddSingleton(services => RegistryImportJob.Create(services.GetRequiredService<Database>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(new BatchFiles(Path.Combine(builder.Configuration["data"] ?? DatabaseLocation.DefaultFolder, "reports")));
        builder.Services.AddSingleton<StartBatch>().AddSingleton<EndBatch>().AddSingleton<WriteBatch>().AddSingleton(services => services.GetRequiredService<WriteBatch>().Kind);
        builder.Services.AddLive(MailServer.Of);
        builder.Services.AddQuartz(schedule =>
        {
            schedule.ScheduleJob("node", TellOfNode, Every(seconds: (int)Node.Pace.TotalSeconds));
            schedule.ScheduleJob("jobs", RunJobs, Every(seconds: 1));
            schedule.ScheduleJob("scores", RunScores, Every(seconds: 60));
            schedule.ScheduleJob("surveys", RunSurveys, Every(seconds: 60));
            schedule.ScheduleJob("drafts", ForgetDrafts, Every(seconds: 3600));
            schedule.ScheduleJob("batches", ForgetBatches, Every(seconds: 3600));
            schedule.ScheduleJob("phases", Record, Every(seconds: 30));
            schedule.ScheduleJob("statistics", RebuildStale, Every(seconds: 10));
            schedule.ScheduleJob("open-data", FreezeDue, Every(seconds: 60));
            schedule.ScheduleJob("reminders", Remind, Every(seconds: 900));
            schedule.ScheduleJob("measures", RemindMeasures, Every(seconds: 900));
            schedule.ScheduleJob("mail", Send, Every(seconds: 5));
        });
        builder.Services.AddQuartzHostedService(service => service.WaitForJobsToComplete = true);
    }

    // A job may take an hour: a program that is told to stop gives it back at once.
    private static async Task RunJobs(JobRunner jobs, ILogger<JobRunner> log, IHostApplicationLifetime program, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, program.ApplicationStopping);
        Result<bool> ran;
        do
            ran = await jobs.RunNext(either.Token);
        while (ran is { IsRefused: false, Value: true });
        Tell(log, ran.Refusal);
    }

    private static async Task TellOfNode(ThisNode node, ILogger<ThisNode> log, CancellationToken stop) => Tell(log, (await node.Tell(stop)).Refusal);

    private static async Task RunScores(RunCalendar calendar, TimeProvider time, CancellationToken stop) => await calendar.Run(time.GetUtcNow(), stop);

    private static async Task ForgetDrafts(Drafts drafts, TimeProvider time, ILogger<Drafts> log) => Tell(log, (await drafts.Forget(time.GetUtcNow())).Refusal);

    private static void ForgetBatches(BatchFiles files, TimeProvider time) => files.Forget(time.GetUtcNow());

    private static async Task RebuildStale(RebuildStatistics rebuild, ILogger<RebuildStatistics> log, CancellationToken stop) => Tell(log, (await rebuild.RunStale(stop)).Refusal);

    private static async Task FreezeDue(FreezeSnapshot freeze, ILogger<FreezeSnapshot> log, CancellationToken stop) => Tell(log, (await freeze.RunDue(stop)).Refusal);

    private static async Task Record(RecordPhases phases, ILogger<RecordPhases> log, CancellationToken stop) => Tell(log, (await phases.Run(stop)).Refusal);

    private static async Task Remind(WriteReminders reminders, IConfiguration configuration, ILogger<WriteReminders> log, CancellationToken stop) =>
        Tell(log, (await reminders.Run(AddressIn(configuration), stop)).Refusal);

    private static async Task RemindMeasures(RemindOfMeasures reminders, IConfiguration configuration, ILogger<RemindOfMeasures> log, CancellationToken stop) =>
        Tell(log, (await reminders.Run(AddressIn(configuration), stop)).Refusal);

    private static string AddressIn(IConfiguration configuration) => configuration["public-address"]?.TrimEnd('/') ?? "";

    private static async Task RunSurveys(RunSurveyCalendar surveys, ILogger<RunSurveyCalendar> log, CancellationToken stop) => Tell(log, (await surveys.Run()).Refusal);

    private static async Task Send(Live<MailServer> server, Database database, TimeProvider time, ILogger<SendMail> log, CancellationToken stop)
    {
        if (server.Now.Settings is { } smtp)
            Tell(log, (await new SendMail(database, smtp, time).Run(stop)).Refusal);
    }

    // The next run tries again; who looks after the program reads why this one did nothing.
    private static void Tell(ILogger log, Refusal? refusal)
    {
        if (refusal is not null)
            log.Refused(refusal.Key, refusal.English);
    }

    // From the start on: what is late, as it is behind a long rehearsal, is done at once and not when its next turn comes.
    private static Action<ITriggerConfigurator<IJob>> Every(int seconds) => trigger => trigger
        .WithOverlapPolicy(OverlapPolicy.Skip)
        .WithSimpleSchedule(every => every
            .WithInterval(TimeSpan.FromSeconds(seconds)).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithRemainingCount));
}

internal static partial class ScheduleLog
{
    [LoggerMessage(LogLevel.Warning, "{Key}: {Reason}")]
    public static partial void Refused(this ILogger log, string key, string reason);
}
