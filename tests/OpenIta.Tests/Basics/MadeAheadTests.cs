using OpenIta.Basics;

namespace OpenIta.Tests.Basics;

public sealed class MadeAheadTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task What_is_made_comes_in_the_order_of_the_parts_and_no_more_of_it_is_made_ahead_than_asked(int ahead)
    {
        var (begun, used) = (0, 0);
        var furthest = 0;
        var made = new List<int>();
        await foreach (var one in Enumerable.Range(0, 20).ToAsyncEnumerable().MakeAhead(ahead, Make))
        {
            furthest = Math.Max(furthest, Volatile.Read(ref begun) - used);
            made.Add(one);
            used++;
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        made.ShouldBe(Enumerable.Range(0, 20).Select(n => n * n));
        // The one that is used, and those that are being made.
        furthest.ShouldBeInRange(1, ahead + 1);

        async Task<int> Make(int number)
        {
            Interlocked.Increment(ref begun);
            // The later it comes, the sooner it is ready.
            await Task.Delay(20 - number, TestContext.Current.CancellationToken);
            return number * number;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public async Task What_is_done_meanwhile_is_done_once_before_the_first_is_used(int parts)
    {
        var steps = new List<string>();

        await foreach (var one in Enumerable.Range(1, parts).ToAsyncEnumerable().MakeAhead(2, Task.FromResult, Meanwhile))
            steps.Add($"{one}");

        steps.ShouldBe(["meanwhile", .. Enumerable.Range(1, parts).Select(n => $"{n}")]);

        async Task Meanwhile()
        {
            await Task.Yield();
            steps.Add("meanwhile");
        }
    }

    [Fact]
    public async Task When_one_fails_so_does_the_whole_and_nothing_goes_on_behind_it()
    {
        var working = 0;

        await Should.ThrowAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in Enumerable.Range(0, 20).ToAsyncEnumerable().MakeAhead(2, Make))
            {
                // The fourth is never there.
            }
        });

        working.ShouldBe(0);

        async Task<int> Make(int number)
        {
            Interlocked.Increment(ref working);
            try
            {
                await Task.Delay(number == 3 ? 1 : 60, TestContext.Current.CancellationToken);
                return number == 3 ? throw new InvalidOperationException() : number;
            }
            finally
            {
                Interlocked.Decrement(ref working);
            }
        }
    }
}
