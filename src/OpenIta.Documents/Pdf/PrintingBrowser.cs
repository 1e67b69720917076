using System.Diagnostics;

namespace OpenIta.Documents;

/// <summary>A running browser that prints pages.</summary>
internal sealed class PrintingBrowser : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo profile;
    private readonly DevTools tools;
    private PrintingTab? pictures;

    private PrintingBrowser(CalledProcess called, DirectoryInfo profile)
    {
        (process, tools, this.profile) = (called.Process, new DevTools(called.Commands, called.Answers), profile);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    public bool IsRunning => !process.HasExited;

    /// <summary>Null when the browser can't be run.</summary>
    public static PrintingBrowser? Start(string browser)
    {
        var folder = Directory.CreateTempSubdirectory("openita-pdf-");
        if (Chromium.Start(browser, folder.FullName) is { } called)
            return new PrintingBrowser(called, folder);
        Remove(folder);
        return null;
    }

    /// <summary>The page as PDF: tagged, with its outline, on paper of its own size. Throws <see cref="BrowserException"/> when the browser fails.</summary>
    public async Task<byte[]> Print(string html, CancellationToken cancel)
    {
        var tab = await PrintingTab.Open(tools, cancel);
        try
        {
            return await tab.Print(html, cancel);
        }
        finally
        {
            if (IsRunning && !cancel.IsCancellationRequested)
                await tab.Close();
        }
    }

    /// <summary>The upper left of the page as PNG, one after the other: they share a tab, as a new one costs more than a picture. Throws as <see cref="Print"/> does.</summary>
    public async Task<byte[]> Picture(string html, int width, int height, CancellationToken cancel)
    {
        pictures ??= await PrintingTab.Open(tools, cancel);
        return await pictures.Picture(html, width, height, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        End();
        await process.WaitForExitAsync();
        await tools.DisposeAsync();
        process.Dispose();
        Remove(profile);
    }

    private void OnExit(object? sender, EventArgs e)
    {
        End();
        Remove(profile);
    }

    private void End()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }

    // A browser that was ended may still hold a file for a moment; the system clears its temporary folder.
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Debug.WriteLine(e.Message);
        }
    }
}
