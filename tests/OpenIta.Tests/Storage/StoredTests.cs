using OpenIta.Storage;

namespace OpenIta.Tests.Storage;

public sealed class StoredTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("93.34", 9334000)]
    [InlineData("100", 10000000)]
    [InlineData("71.92063", 7192063)]
    public void A_score_is_kept_in_hundred_thousandths(string score, long stored)
    {
        var value = decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture);

        Stored.Score(value).ShouldBe(stored);
        Stored.Score(stored).ShouldBe(value);
    }

    [Fact]
    public void An_instant_is_utc_whatever_its_offset_and_comes_back_equal()
    {
        var bangkok = new DateTimeOffset(2569, 2, 1, 0, 0, 0, TimeSpan.FromHours(7)).AddYears(-543);

        Stored.Instant(bangkok).ShouldBe("2026-01-31T17:00:00.000000Z");
        Stored.Instant(Stored.Instant(bangkok)).ShouldBe(bangkok);
    }

    [Fact]
    public void Ids_sort_by_the_time_they_were_made()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var ids = Enumerable.Range(0, 50).Select(i => Stored.Id(Stored.NewId(start.AddMilliseconds(i)))).ToList();

        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
    }
}
