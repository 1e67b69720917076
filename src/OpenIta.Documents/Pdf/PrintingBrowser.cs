using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;

namespace OpenIta.Documents;

/// <summary>A running browser that prints pages.</summary>
internal sealed class PrintingBrowser : IAsyncDisposable
{
    // The browser writes its port and path here when it is ready.
    private const string ReadyFile = "DevToolsActivePort";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly Process process;
    private readonly DirectoryInfo profile;
    private DevTools? tools;
    private PrintingTab? pictures;

    private PrintingBrowser(Process process, DirectoryInfo profile)
    {
        (this.process, this.profile) = (process, profile);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    public bool IsRunning => tools is not null && !process.HasExited;

    /// <summary>Null when the browser can't be run or ends at once.</summary>
    public static async Task<PrintingBrowser?> Start(string browser, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("openita-pdf-");
        if (Chromium.Start(browser, folder.FullName) is not { } process)
        {
            Remove(folder);
            return null;
        }
        var started = new PrintingBrowser(process, folder);
        try
        {
            if (await started.Address(cancel) is { } address)
                started.tools = await DevTools.Connect(address, cancel);
        }
        catch (WebSocketException)
        {
            // It ended while it was being called.
        }
        catch (OperationCanceledException)
        {
            await started.DisposeAsync();
            throw;
        }
        if (started.tools is not null)
            return started;
        await started.DisposeAsync();
        return null;
    }

    /// <summary>The page as PDF: tagged, with its outline, on paper of its own size. Throws <see cref="WebSocketException"/> when the browser fails.</summary>
    public async Task<byte[]> Print(string html, CancellationToken cancel)
    {
        var tab = await PrintingTab.Open(tools!, cancel);
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
        pictures ??= await PrintingTab.Open(tools!, cancel);
        return await pictures.Picture(html, width, height, cancel);
    }

    private async Task<Uri?> Address(CancellationToken cancel)
    {
        var file = Path.Combine(profile.FullName, ReadyFile);
        while (!process.HasExited)
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file, cancel) is [var port, var path, ..] && int.TryParse(port, CultureInfo.InvariantCulture, out var number))
                return new Uri(FormattableString.Invariant($"ws://127.0.0.1:{number}{path}"));
            await Task.Delay(BetweenLooks, cancel);
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        End();
        if (tools is not null)
            await tools.DisposeAsync();
        await process.WaitForExitAsync();
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
