using System.CommandLine;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cli.Storage;
using OpenIta.Publishing;

namespace OpenIta.Cli.Publishing;

/// <summary><c>openita report all --year Y --format docx|pdf --out DIR [--province P] [--kind KIND]</c>: a file for every agency; run again to go on.</summary>
internal static class ReportAllCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "โฟลเดอร์ที่จะเขียน / the folder to write", Required = true, HelpName = "DIR" };
        var province = new Option<string?>("--province") { Description = "จังหวัดเดียว / of one province" };
        var kind = new Option<ComposedKind>("--kind") { Description = "ชนิดรายงาน / kind of report", DefaultValueFactory = _ => ComposedKind.Analysis };
        var command = new Command("all", "เขียนรายงานของทุกหน่วยงาน สั่งซ้ำเพื่อทำต่อจากที่ค้าง / write the report of every agency; run again to go on") { folder, province, kind };
        var options = ReportOptions.AddTo(command);
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var reports = new ReportFolder(database.Value, ReportCommand.Composer(database.Value));
            Result<FolderProgress>? written = null;
            await ProgressBar.OnStandardError().StartAsync(async bar =>
            {
                var task = bar.AddTask("report all");
                written = await reports.Run(
                    Actor.System("openita report all"), parsed.GetRequiredValue(folder), options.Request(parsed, parsed.GetValue(kind)), options.Format(parsed),
                    parsed.GetValue(province), Environment.ProcessorCount, (progress, skipped) =>
                    {
                        (task.MaxValue, task.Value) = (progress.Total, progress.Done);
                        if (skipped is not null)
                            Console.Error.WriteLine(Exit.Visible($"{skipped.Agency}: {skipped.Why.Message}"));
                    },
                    TimeProvider.System.GetUtcNow(), stop);
            });
            if (written!.IsRefused)
                return Exit.Refuse(written.Refusal);
            var done = written.Value;
            Console.Out.WriteLine($"เขียน {done.Written} มีอยู่แล้ว {done.Kept} ข้าม {done.Skipped} จาก {done.Total} / written {done.Written}, kept {done.Kept}, skipped {done.Skipped} of {done.Total}");
            return Exit.Success;
        });
        return command;
    }
}
