using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using OpenIta.Basics;
using OpenIta.Cli.Storage;
using OpenIta.Frameworks;
using OpenIta.Simulation;
using OpenIta.Statistics;
using Spectre.Console;

namespace OpenIta.Cli.Simulation;

/// <summary><c>openita simulate</c>: a synthetic nation with its year, from the registry to published results. Stopped and run again, it goes on.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var command = new Command("simulate", "สร้างประเทศจำลองและการประเมินทั้งปี / Make a synthetic nation and its whole year");
        var agencies = new Option<int>("--agencies") { Description = "จำนวนหน่วยงาน / Agencies", DefaultValueFactory = _ => 8_317 };
        var responses = new Option<int>("--responses") { Description = "จำนวนผู้ตอบ IIT และ EIT / Respondents of both surveys", DefaultValueFactory = _ => 1_350_000 };
        var year = new Option<int>("--year") { Description = "ปีงบประมาณ พ.ศ. / Fiscal year (Buddhist Era)", DefaultValueFactory = _ => 2566 };
        var seed = new Option<int>("--seed") { Description = "เลขตั้งต้น: เลขเดียวกันให้ผลเดียวกัน / The same seed gives the same results", DefaultValueFactory = _ => 1 };
        var scale = new Option<decimal>("--scale") { Description = "ส่วนของประเทศ เช่น 0.01 / Part of the nation, such as 0.01", DefaultValueFactory = _ => 1, CustomParser = Fraction };
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / Print JSON" };
        foreach (var option in new Option[] { agencies, responses, year, seed, scale, json })
            command.Options.Add(option);
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var plan = SimulationPlan.Of(parsed.GetValue(agencies), parsed.GetValue(responses), parsed.GetValue(year), parsed.GetValue(seed), parsed.GetValue(scale));
            if (plan.IsRefused)
                return Exit.Refuse(plan.Refusal);
            var database = await storage.Open(parsed, stop, survivesPowerCut: false);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var result = await WithBar(told => new SimulateYear(database.Value, FrameworkLibrary.Default, TimeProvider.System).Run(plan.Value, told, stop));
            // Dashboards too, without waiting for a server.
            var counted = result.IsRefused ? result.Refusal : (await new RebuildStatistics(database.Value, FrameworkLibrary.Default).RunStale(stop)).Refusal;
            return counted is null ? Print(result.Value, parsed.GetValue(json)) : Exit.Refuse(counted);
        });
        return command;
    }

    // By itself the framework reads 0,01 as the whole nation.
    private static decimal Fraction(ArgumentResult given)
    {
        var words = given.Tokens.Single().Value;
        if (!decimal.TryParse(words, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction))
            given.AddError($"'{words}' is not a number such as 0.01.");
        return fraction;
    }

    private static Task<Result<SimulatedResult>> WithBar(Func<Func<SimulationProgress, Task>, Task<Result<SimulatedResult>>> run) =>
        ProgressBar.OnStandardError().StartAsync(progress =>
        {
            var bars = new Dictionary<SimulationStage, ProgressTask>();
            return run(told =>
            {
                if (!bars.TryGetValue(told.Stage, out var bar))
                    bars[told.Stage] = bar = progress.AddTask(Words(told.Stage));
                (bar.MaxValue, bar.Value) = (Math.Max(1, told.Total), told.Total == 0 ? 1 : told.Done);
                return Task.CompletedTask;
            });
        });

    private static int Print(SimulatedResult result, bool json)
    {
        if (json)
            JsonOutput.Print(new
            {
                result.Plan.Agencies,
                result.Plan.Responses,
                result.Plan.Year,
                result.Plan.Seed,
                peakMegabytes = PeakMegabytes(),
                stages = result.Times.Select(t => new { stage = t.Stage, seconds = Math.Round(t.Time.TotalSeconds, 2) }),
                result.Fingerprint,
            });
        else
        {
            var table = new Table().AddColumns("ขั้น / Stage", "วินาที / Seconds");
            foreach (var (stage, time) in result.Times)
                table.AddRow(new Text(Words(stage)), new Text(time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)));
            AnsiConsole.Write(table);
            Console.Out.WriteLine(FormattableString.Invariant($"หน่วยความจำสูงสุด / Peak memory: {PeakMegabytes()} MB"));
            Console.Out.WriteLine($"ลายนิ้วมือของผล / Fingerprint of the results: {result.Fingerprint}");
        }
        return Exit.Success;
    }

    private static long PeakMegabytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / (1024 * 1024);
    }

    private static string Words(SimulationStage stage) => stage switch
    {
        SimulationStage.Registry => "ทะเบียนหน่วยงาน / Registry",
        SimulationStage.People => "บุคลากร / People",
        SimulationStage.Cycle => "เปิดรอบ / Cycle",
        SimulationStage.Registrations => "ลงทะเบียน / Registrations",
        SimulationStage.Surveys => "เปิดแบบวัด / Surveys",
        SimulationStage.Answers => "ตอบแบบวัด / Answers",
        SimulationStage.Declarations => "ตอบ OIT และอนุมัติ / Declarations",
        SimulationStage.Assessors => "จัดสรรผู้ประเมิน / Assessors",
        SimulationStage.Judgements => "ให้คะแนน / Judgements",
        SimulationStage.Differences => "ชี้ขาดคะแนนที่ต่างกัน / Differences",
        SimulationStage.Announcement => "ประกาศคะแนนเบื้องต้น / Preliminary scores",
        SimulationStage.Appeals => "อุทธรณ์ / Appeals",
        SimulationStage.Decisions => "ตัดสินอุทธรณ์ / Decisions",
        SimulationStage.Closing => "ปิดแบบวัดและคิดคะแนน / Closing surveys",
        SimulationStage.Freezing => "สรุปคะแนน / Freezing",
        SimulationStage.Publication => "ประกาศผล / Publication",
        SimulationStage.Compaction => "คืนพื้นที่ว่าง / Compaction",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
