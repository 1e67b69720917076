namespace OpenIta.Basics;

/// <summary>Two things at once, each in its order: while parts are fetched and what was made of one is used, the next is being made on another core.</summary>
internal static class MadeAhead
{
    public static async IAsyncEnumerable<TMade> MakeAhead<TPart, TMade>(this IAsyncEnumerable<TPart> parts, Func<TPart, TMade> make)
    {
        Task<TMade>? before = null;
        await foreach (var part in parts)
        {
            var making = Task.Run(() => make(part));
            if (before is not null)
                yield return await before;
            before = making;
        }
        if (before is not null)
            yield return await before;
    }
}
