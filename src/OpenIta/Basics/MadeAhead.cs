namespace OpenIta.Basics;

/// <summary>Several things at once, each in its order: while parts are fetched and what was made of one is used, the next are being made on other cores.</summary>
internal static class MadeAhead
{
    /// <param name="ahead">How many are being made while one is used.</param>
    /// <param name="meanwhile">What can be done while the first are being made and nothing is there to be used.</param>
    public static async IAsyncEnumerable<TMade> MakeAhead<TPart, TMade>(this IAsyncEnumerable<TPart> parts, int ahead, Func<TPart, Task<TMade>> make, Func<Task>? meanwhile = null)
    {
        var making = new Queue<Task<TMade>>();
        try
        {
            await foreach (var part in parts)
            {
                making.Enqueue(Task.Run(() => make(part)));
                if (making.Count <= ahead)
                    continue;
                await Meanwhile();
                yield return await making.Dequeue();
            }
            await Meanwhile();
            while (making.TryDequeue(out var made))
                yield return await made;
        }
        finally
        {
            // Whoever stops early leaves nothing working behind.
            await ((Task)Task.WhenAll(making)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Task Meanwhile()
        {
            var work = meanwhile;
            meanwhile = null;
            return work?.Invoke() ?? Task.CompletedTask;
        }
    }
}
