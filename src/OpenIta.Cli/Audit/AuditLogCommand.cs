using System.CommandLine;

namespace OpenIta.Cli.Audit;

/// <summary><c>openita audit-log</c>: the log of who did what.</summary>
internal static class AuditLogCommand
{
    public static Command Create() => new("audit-log", "บันทึกการใช้งาน / The log of who did what") { ListCommand.Create(), VerifyCommand.Create() };
}
