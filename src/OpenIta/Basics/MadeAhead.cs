namespace OpenIta.Basics;

/// <summary>Several things at once, each in its order: while parts are fetched and what was made of one is used, the next are being made on other cores.</summary>
internal static class MadeAhead
{
    /// <param name="ahead">How many are being made while one is used.</param>
    public static async IAsyncEnumerable<TMade> MakeAhead<TPart, TMade>(this IAsyncEnumerable<TPart> parts, int ahead, Func<TPart, Task<TMade>> make)
    {
        var making = new Queue<Task<TMade>>();
        try
        {
            await foreach (var part in parts)
            {
                making.Enqueue(Task.Run(() => make(part)));
                if (making.Count > ahead)
                    yield return await making.Dequeue();
            }
            while (making.TryDequeue(out var made))
                yield return await made;
        }
        finally
        {
            // Whoever stops early leaves nothing working behind.
            await ((Task)Task.WhenAll(making)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
