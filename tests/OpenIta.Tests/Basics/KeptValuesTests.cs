using OpenIta.Basics;

namespace OpenIta.Tests.Basics;

public sealed class KeptValuesTests
{
    private readonly KeptValues<int, string> kept = new(10, v => v.Length);
    private int made;

    [Fact]
    public async Task Whoever_asks_while_a_value_is_made_waits_for_it()
    {
        var ready = new TaskCompletionSource<string>();
        var asked = Enumerable.Range(0, 50).Select(_ => kept.Get(1, () => Count(ready.Task))).ToList();
        ready.SetResult("one");

        (await Task.WhenAll(asked)).ShouldAllBe(v => v == "one");
        made.ShouldBe(1);
    }

    [Fact]
    public async Task The_value_that_nobody_asked_for_longest_makes_room()
    {
        await Ask(1, "aaaa");
        await Ask(2, "bbbb");
        await Ask(1, "aaaa");
        await Ask(3, "cccc");
        kept.Weight.ShouldBe(8);
        made.ShouldBe(3);

        await Ask(1, "aaaa");
        made.ShouldBe(3, "1 was asked for after 2");
        await Ask(2, "bbbb");
        made.ShouldBe(4);
    }

    [Fact]
    public async Task Room_is_never_taken_for_good()
    {
        var random = new Random(11);
        await Task.WhenAll(Enumerable.Range(0, 2000).Select(async i =>
        {
            var key = random.Next(30);
            (await kept.Get(key, async () =>
            {
                await Task.Yield();
                return new string('x', key % 12);
            })).Length.ShouldBe(key % 12);
            kept.Weight.ShouldBeInRange(0, 10 + 11);
        }));
        kept.Weight.ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public async Task A_failure_is_not_kept_and_those_who_waited_try_for_themselves()
    {
        var fails = new TaskCompletionSource<string>();
        var first = kept.Get(1, () => fails.Task);
        var second = kept.Get(1, () => Task.FromResult("two"));
        fails.SetException(new IOException());

        await Should.ThrowAsync<IOException>(first);
        (await second).ShouldBe("two");
        (await kept.Get(1, () => Task.FromResult("three"))).ShouldBe("three");
    }

    [Fact]
    public async Task What_weighs_nothing_is_made_each_time()
    {
        (await kept.Get(1, () => Task.FromResult(""))).ShouldBe("");
        (await kept.Get(1, () => Task.FromResult("now"))).ShouldBe("now");
    }

    private Task<string> Ask(int key, string value) => kept.Get(key, () => Count(Task.FromResult(value)));

    private Task<string> Count(Task<string> value)
    {
        made++;
        return value;
    }
}
