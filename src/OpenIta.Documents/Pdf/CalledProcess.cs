using System.Diagnostics;
using System.IO.Pipes;

namespace OpenIta.Documents;

/// <summary>
/// A browser with the pipes it is spoken with. When the program ends, however that comes, they close, and then the browser ends by itself.
/// </summary>
internal sealed record CalledProcess(Process Process, Stream Commands, Stream Answers)
{
    // It listens at descriptor 3 and speaks at 4, where only a shell can lay them. Nobody would read what else it says.
    private const string AtThreeAndFour = """exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1""";

    public static CalledProcess Start(string browser, IEnumerable<string> arguments, string page) =>
        OperatingSystem.IsWindows() ? StartOnWindows(browser, arguments, page) : StartByShell(browser, arguments, page);

    private static CalledProcess StartByShell(string browser, IEnumerable<string> arguments, string page)
    {
        var process = Started(new ProcessStartInfo("/bin/sh", ["-c", AtThreeAndFour, browser, .. arguments, page]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true });
        return new CalledProcess(process, process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    // There it is told the handles.
    private static CalledProcess StartOnWindows(string browser, IEnumerable<string> arguments, string page)
    {
        var (commands, answers) = (new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable), new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable));
        var handles = $"--remote-debugging-io-pipes={commands.GetClientHandleAsString()},{answers.GetClientHandleAsString()}";
        var process = Started(new ProcessStartInfo(browser, [.. arguments, handles, page]) { UseShellExecute = false });
        commands.DisposeLocalCopyOfClientHandle();
        answers.DisposeLocalCopyOfClientHandle();
        return new CalledProcess(process, commands, answers);
    }

    private static Process Started(ProcessStartInfo start) => Process.Start(start) ?? throw new InvalidOperationException("The browser did not start.");
}
