using OpenIta.Documents;

namespace OpenIta.Tests.Documents;

[Trait("speed", "long")]
public sealed class PngWriterTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Pictures_asked_for_at_once_each_show_their_own_page_to_the_last_pixel()
    {
        Assert.SkipWhen(Chromium.Find() is null, "no Chromium is installed");
        string[] pages = [.. Enumerable.Range(1, 5).Select(Page)];
        var pool = new PrintingPool();
        var together = await Task.WhenAll(pages.Select(page => Draw(pool, page)));
        var alone = await Draw(new PrintingPool(), pages[2]);

        together.Distinct().Count().ShouldBe(pages.Length);
        together[2].ShouldBe(alone);
        (await Draw(pool, pages[0])).ShouldBe(together[0]);
    }

    [Fact]
    public async Task Whoever_waits_for_a_picture_no_more_holds_up_nobody()
    {
        Assert.SkipWhen(Chromium.Find() is null, "no Chromium is installed");
        var pool = new PrintingPool();
        using var gone = new CancellationTokenSource();
        var first = Draw(pool, Page(1));
        var second = pool.Picture(Page(2), 200, 100, Chromium.Find(), Limit, gone.Token);
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        (await Draw(pool, Page(3))).ShouldNotBe(await first);
    }

    private static string Page(int number) => $"<!DOCTYPE html><style>body{{margin:0}}</style><svg width='200' height='100'><rect width='{number * 30}' height='100' fill='navy'/><text y='50'>รูปที่ {number}</text></svg>";

    private static async Task<string> Draw(PrintingPool pool, string page) => Convert.ToHexString((await pool.Picture(page, 200, 100, Chromium.Find(), Limit, CancellationToken.None)).File!);
}
