namespace OpenIta.Documents;

/// <summary>
/// One browser for all who print, with a few tabs at once. It is started for the first page, ended when nobody prints for a while,
/// and replaced after many pages, so that what it gathers is given back.
/// </summary>
#pragma warning disable CA1001 // The one that is shared lives as long as the program.
internal sealed class PrintingPool
#pragma warning restore CA1001
{
    private const int MostPages = 300;

    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim tabs = new(Math.Max(2, Environment.ProcessorCount));
    private readonly SemaphoreSlim drawing = new(1);
    private readonly SemaphoreSlim changing = new(1);
    private readonly Timer idle;
    private PrintingBrowser? running;
    private string? runningFile;
    private int pages;
    private int busy;

    internal PrintingPool() => idle = new Timer(state => _ = ((PrintingPool)state!).EndIfIdle(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public static PrintingPool Shared { get; } = new();

    /// <param name="browser">The browser's file; null when there is none.</param>
    public Task<PrintResult> Print(string html, string? browser, TimeSpan limit, CancellationToken cancel) => Use((b, ended) => b.Print(html, ended), browser, limit, cancel);

    /// <summary>The page as PNG in place of a PDF, one at a time, so that those who want documents don't wait for many pictures.</summary>
    public async Task<PrintResult> Picture(string html, int width, int height, string? browser, TimeSpan limit, CancellationToken cancel)
    {
        await drawing.WaitAsync(cancel);
        try
        {
            return await Use((b, ended) => b.Picture(html, width, height, ended), browser, limit, cancel);
        }
        finally
        {
            drawing.Release();
        }
    }

    private async Task<PrintResult> Use(Func<PrintingBrowser, CancellationToken, Task<byte[]>> work, string? browser, TimeSpan limit, CancellationToken cancel)
    {
        if (browser is null)
            return new PrintResult(null, PrintFailure.NoBrowser);
        await tabs.WaitAsync(cancel);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ended.CancelAfter(limit);
        PrintingBrowser? used = null;
        try
        {
            used = await Take(browser, ended.Token);
            return used is null ? new PrintResult(null, PrintFailure.Failed) : new PrintResult(await work(used, ended.Token), null);
        }
        catch (BrowserException)
        {
            return new PrintResult(null, PrintFailure.Failed);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await Drop(used);
            return new PrintResult(null, PrintFailure.TimedOut);
        }
        finally
        {
            if (used is not null)
                Interlocked.Decrement(ref busy);
            idle.Change(IdleFor, Timeout.InfiniteTimeSpan);
            tabs.Release();
        }
    }

    private async Task<PrintingBrowser?> Take(string browser, CancellationToken cancel)
    {
        await changing.WaitAsync(cancel);
        try
        {
            var isWorn = pages >= MostPages && Volatile.Read(ref busy) == 0;
            if (running is not null && (!running.IsRunning || isWorn || runningFile != browser))
                await End();
            if (running is null)
                (running, runningFile, pages) = (PrintingBrowser.Start(browser), browser, 0);
            if (running is null)
                return null;
            pages++;
            Interlocked.Increment(ref busy);
            return running;
        }
        finally
        {
            changing.Release();
        }
    }

    // One that hangs holds up the others too.
    private async Task Drop(PrintingBrowser? hanging)
    {
        await changing.WaitAsync();
        try
        {
            if (hanging is not null && running == hanging)
                await End();
        }
        finally
        {
            changing.Release();
        }
    }

    private async Task EndIfIdle()
    {
        await changing.WaitAsync();
        try
        {
            if (Volatile.Read(ref busy) == 0)
                await End();
        }
        finally
        {
            changing.Release();
        }
    }

    private async Task End()
    {
        if (running is { } ending)
        {
            running = null;
            await ending.DisposeAsync();
        }
    }
}
