using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace OpenIta.Documents;

/// <summary>A running browser that prints pages, each in a tab of its own.</summary>
internal sealed class PrintingBrowser : IAsyncDisposable
{
    // The browser writes its port and path here when it is ready.
    private const string ReadyFile = "DevToolsActivePort";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly Process process;
    private readonly DirectoryInfo profile;
    private DevTools? tools;

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
    public Task<byte[]> Print(string html, CancellationToken cancel) => InTab(
        html, "Page.printToPDF",
        new JsonObject { ["preferCSSPageSize"] = true, ["printBackground"] = true, ["generateTaggedPDF"] = true, ["generateDocumentOutline"] = true }, cancel);

    /// <summary>The upper left of the page as PNG. Throws as <see cref="Print"/> does.</summary>
    public Task<byte[]> Picture(string html, int width, int height, CancellationToken cancel) => InTab(
        html, "Page.captureScreenshot",
        new JsonObject
        {
            ["format"] = "png",
            ["captureBeyondViewport"] = true,
            ["clip"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = width, ["height"] = height, ["scale"] = 1 },
        },
        cancel);

    // Shows the page in a tab of its own, asks one thing of it that is answered with data, and closes it.
    private async Task<byte[]> InTab(string html, string method, JsonObject arguments, CancellationToken cancel)
    {
        var target = (await tools!.Send("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, null, cancel))["targetId"]!.GetValue<string>();
        try
        {
            var tab = (await tools.Send("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }, null, cancel))["sessionId"]!.GetValue<string>();
            var frame = (await tools.Send("Page.getFrameTree", [], tab, cancel))["frameTree"]!["frame"]!["id"]!.GetValue<string>();
            await tools.Send("Page.setDocumentContent", new JsonObject { ["frameId"] = frame, ["html"] = html }, tab, cancel);
            return Convert.FromBase64String((await tools.Send(method, arguments, tab, cancel))["data"]!.GetValue<string>());
        }
        finally
        {
            if (IsRunning && !cancel.IsCancellationRequested)
                await tools.Send("Target.closeTarget", new JsonObject { ["targetId"] = target }, null, CancellationToken.None);
        }
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
