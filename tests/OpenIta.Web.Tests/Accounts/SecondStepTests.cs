using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using OpenIta.Accounts;

namespace OpenIta.Web.Tests.Accounts;

public sealed class SecondStepTests
{
    [Fact]
    public async Task An_authenticator_is_asked_for_after_the_password_and_each_of_its_codes_works_once()
    {
        await using var site = await Site.WithoutPeople();
        await using var person = await site.As(Role.Auditor);
        var (key, _) = await TurnOn(person);

        await using var first = site.OtherBrowser();
        var asked = await FirstStep(first, person);
        asked.QuerySelector("h1")!.TextContent.ShouldBe("ยืนยันตัวตนขั้นที่สอง");
        (await first.Page("/desk")).QuerySelector("h1")!.TextContent.ShouldBe("เข้าสู่ระบบ", "the password alone opens nothing");
        var code = CodeOf(key, 1);
        using var signedIn = await first.Post(asked.QuerySelector("main form")!, ("Code", code));
        signedIn.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/desk");

        await using var second = site.OtherBrowser();
        var askedAgain = await FirstStep(second, person);
        using var replayed = await second.Post(askedAgain.QuerySelector("main form")!, ("Code", code));
        replayed.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(replayed)).QuerySelector(".faults")!.TextContent.ShouldContain("รหัสนี้ใช้ไปแล้ว");
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once()
    {
        await using var site = await Site.WithoutPeople();
        await using var person = await site.As(Role.Auditor);
        var (_, codes) = await TurnOn(person);
        codes.Count.ShouldBe(10);
        foreach (var expected in (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity])
        {
            await using var browser = site.OtherBrowser();
            var asked = await FirstStep(browser, person);
            using var response = await browser.Post(asked.QuerySelector("main form")!, ("Code", codes[0]));
            response.StatusCode.ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Neither_the_key_nor_a_recovery_code_lies_readable_in_the_database()
    {
        await using var site = await Site.WithoutPeople();
        await using var person = await site.As(Role.Auditor);
        var (key, codes) = await TurnOn(person);
        (await site.Database.Read(s => s.One<string>("select authenticator_key from person"))).ShouldNotContain(key);
        (await site.Database.Read(s => s.List<string>("select hash from recovery_code limit 100"))).ShouldNotContain(codes[0]);
    }

    private static async Task<(string Key, List<string> Codes)> TurnOn(Site person)
    {
        var page = await person.Page("/account/second-step");
        var key = page.QuerySelector(".key")!.TextContent.Replace(" ", "", StringComparison.Ordinal).Trim();
        using var on = await person.Post(page.QuerySelector("main form")!, ("Code", CodeOf(key, 0)));
        on.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (key, [.. (await Site.Parse(on)).QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    private static async Task<AngleSharp.Dom.IDocument> FirstStep(Site browser, Site person)
    {
        var page = await browser.Page("/sign-in");
        using var response = await browser.Post(page.QuerySelector("main form")!, ("Email", person.Person!.Email), ("Password", TestPeople.Password));
        return await Site.Parse(response);
    }

    // RFC 6238 as an authenticator app computes it: HMAC-SHA-1 over the count of half minutes, six digits.
    private static string CodeOf(string key, int stepsAhead)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + stepsAhead);
#pragma warning disable CA5350 // the algorithm is the standard's
        var hash = HMACSHA1.HashData(Base32(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
