namespace OpenIta.Basics;

/// <summary>
/// Values that cost something to make, made once however many ask for them at the same moment, and kept until others need the room:
/// those that nobody asked for longest go first. What fails is not kept, and whoever waits for it makes it for themselves.
/// </summary>
/// <param name="most">The room, in what <paramref name="weightOf"/> counts.</param>
/// <param name="weightOf">What a value takes of the room; one that takes 0 is not worth keeping.</param>
public sealed class KeptValues<TKey, TValue>(long most, Func<TValue, long> weightOf)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> byKey = [];
    private readonly LinkedList<Entry> byUse = [];

    /// <summary>What the kept values take of the room.</summary>
    public long Weight { get; private set; }

    public async Task<TValue> Get(TKey key, Func<Task<TValue>> make)
    {
        TaskCompletionSource<TValue?>? mine = null;
        Task<TValue?> value;
        lock (gate)
        {
            if (byKey.TryGetValue(key, out var known))
            {
                byUse.Remove(known);
                byUse.AddFirst(known);
                value = known.Value.Value;
            }
            else
            {
                mine = new TaskCompletionSource<TValue?>(TaskCreationOptions.RunContinuationsAsynchronously);
                value = mine.Task;
                byKey[key] = byUse.AddFirst(new Entry(key, value));
            }
        }
        if (mine is not null)
            return await Make(key, make, mine);
        return await value is { } made && weightOf(made) > 0 ? made : await make();
    }

    private async Task<TValue> Make(TKey key, Func<Task<TValue>> make, TaskCompletionSource<TValue?> mine)
    {
        TValue? made = default;
        try
        {
            return made = await make();
        }
        finally
        {
            Settle(key, made is null ? 0 : weightOf(made));
            mine.SetResult(made);
        }
    }

    private void Settle(TKey key, long weight)
    {
        lock (gate)
        {
            var entry = byKey[key];
            entry.Value.Weight = weight;
            Weight += weight;
            if (weight == 0)
                Forget(entry);
            for (var last = byUse.Last; last is not null && Weight > most;)
            {
                var before = last.Previous;
                // One that is still being made weighs nothing yet.
                if (last.Value.Weight > 0)
                    Forget(last);
                last = before;
            }
        }
    }

    private void Forget(LinkedListNode<Entry> entry)
    {
        Weight -= entry.Value.Weight;
        byUse.Remove(entry);
        byKey.Remove(entry.Value.Key);
    }

    private sealed class Entry(TKey key, Task<TValue?> value)
    {
        public TKey Key { get; } = key;

        public Task<TValue?> Value { get; } = value;

        public long Weight { get; set; }
    }
}
