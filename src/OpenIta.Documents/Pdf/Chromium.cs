using System.ComponentModel;
using System.Diagnostics;

namespace OpenIta.Documents;

/// <summary>A Chromium on this machine, used without a window and without network.</summary>
internal static class Chromium
{
    /// <summary>Names a browser that stands in no usual place.</summary>
    public const string Variable = "OPENITA_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "chrome.exe", "msedge.exe"];

    private static readonly string[] UsualFolders =
    [
        "/usr/bin",
        "/snap/bin",
        "/Applications/Google Chrome.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application",
        @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    /// <summary>The browser's file; null when there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Concat(UsualFolders).SelectMany(f => Names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }

    /// <summary>Starts it with an empty profile. Null when it can't be run.</summary>
    public static CalledProcess? Start(string browser, string profile)
    {
        List<string> arguments =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe", $"--user-data-dir={profile}",
        ];
        // Chromium refuses its sandbox to root; the page has no script and no network.
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
            arguments.Add("--no-sandbox");
        try
        {
            var called = CalledProcess.Start(browser, arguments, "about:blank");
            // Whoever waits for a page of the program goes before whoever waits for a print; what the browser starts is like it.
            called.Process.PriorityClass = ProcessPriorityClass.BelowNormal;
            return called;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
