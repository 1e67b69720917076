using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Hosting;

/// <summary>What an old phone has to load, measured on the compressed answers themselves.</summary>
public sealed partial class SizeTests
{
    private const int FirstVisit = 300 * 1000;

    [Fact]
    public async Task A_first_visit_to_the_heaviest_page_stays_under_300_kB()
    {
        // Samples/003 is the longest of the reports that have charts.
        await using var site = await Site.WithSamples();

        var (page, text) = await Fetch(site, $"/agencies/{site.Agencies[3]}");
        var total = page;
        foreach (var file in Files().Matches(text).Select(m => m.Groups[1].Value).Distinct())
        {
            var (size, content) = await Fetch(site, file);
            total += size;
            foreach (var font in Fonts().Matches(content).Select(m => m.Groups[1].Value).Distinct())
                total += (await Fetch(site, "/lib/" + font)).Size;
        }

        text.ShouldContain("charts");
        total.ShouldBeInRange(50_000, FirstVisit);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/frameworks/ita-2566")]
    public async Task A_page_without_charts_loads_no_chart_script(string address)
    {
        await using var site = await Site.With(PublishedReports.Huanong);

        (await site.Browser.GetStringAsync(new Uri(address, UriKind.Relative))).ShouldNotContain("<script");
    }

    [Fact]
    public async Task Files_with_a_fingerprint_are_kept_for_a_year()
    {
        await using var site = await Site.With();
        var (_, home) = await Fetch(site, "/");
        var style = Files().Matches(home).Select(m => m.Groups[1].Value).Single(f => f.EndsWith(".css", StringComparison.Ordinal));

        using var response = await site.Get(style);

        response.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
    }

    // Asked as a browser asks; the client here does not unpack, so the length is that on the wire.
    private static async Task<(int Size, string Text)> Fetch(Site site, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await site.Browser.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return (bytes.Length, await Unpacked(bytes, response.Content.Headers.ContentEncoding.Contains("br")));
    }

    private static async Task<string> Unpacked(byte[] bytes, bool brotli)
    {
        await using Stream stream = brotli ? new System.IO.Compression.BrotliStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress) : new MemoryStream(bytes);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"")]
    private static partial Regex Files();

    [GeneratedRegex("url\\(\"?\\./(fonts/[^)\"]+)\"?\\)")]
    private static partial Regex Fonts();
}
