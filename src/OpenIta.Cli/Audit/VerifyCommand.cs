using System.CommandLine;
using OpenIta.Audit;
using OpenIta.Cli.Storage;
using Spectre.Console;

namespace OpenIta.Cli.Audit;

/// <summary><c>openita audit-log verify</c>: recomputes the chain; exit 1 when an entry was changed, removed or moved.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "ตรวจว่าบันทึกไม่ถูกแก้ ลบ หรือสลับ / Check that no entry was changed, removed or moved");
        var storage = StorageOptions.AddTo(command);
        var known = new Option<string?>("--known") { Description = "ค่าแฮชท้ายบันทึกที่จดไว้ก่อนหน้า / A hash noted earlier that must still be in the chain" };
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / Print JSON" };
        command.Options.Add(known);
        command.Options.Add(json);
        command.SetAction((parsed, stop) => Run(storage, parsed, parsed.GetValue(known), parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> Run(StorageOptions storage, ParseResult parsed, string? known, bool json, CancellationToken stop)
    {
        var database = await storage.OpenExisting(parsed, stop);
        if (database.IsRefused)
            return Exit.Refuse(database.Refusal);
        var proof = await new VerifyAuditLog(database.Value).Run(known, stop);
        if (json)
            JsonOutput.Print(new { whole = proof.IsWhole, entries = proof.Entries, head = proof.Head, faults = proof.Faults.Select(f => new { kind = f.Kind.ToString(), position = f.Position }) });
        else
            Print(proof);
        return proof.IsWhole ? Exit.Success : Exit.Findings;
    }

    private static void Print(AuditProof proof)
    {
        foreach (var fault in proof.Faults)
            AnsiConsole.WriteLine($"{fault.Position}: {Words(fault.Kind)}");
        AnsiConsole.WriteLine(proof.IsWhole
            ? $"ครบถ้วน {proof.Entries} รายการ / Whole: {proof.Entries} entries"
            : $"บันทึกถูกแก้ไข {proof.Entries} รายการ / Tampered with: {proof.Entries} entries");
        AnsiConsole.WriteLine($"แฮชท้ายบันทึก / Head: {proof.Head}");
    }

    private static string Words(AuditFaultKind kind) => kind switch
    {
        AuditFaultKind.Changed => "ถูกแก้ไข / changed",
        AuditFaultKind.Removed => "มีรายการก่อนหน้าหายไป / entries before it are missing",
        AuditFaultKind.NotInOrder => "ไม่ต่อจากรายการก่อนหน้า / does not follow the entry before it",
        AuditFaultKind.WrongEnd => "ท้ายบันทึกไม่ตรงกับที่จดไว้ / the end is not where it was noted",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
