using System.Text;
using System.Text.Json.Serialization;
using OpenIta.Basics;

namespace OpenIta.Disclosures.Declarations;

public sealed record UrlMalformed(string Typed) : Refusal(
    "ที่อยู่เว็บไซต์ไม่ถูกต้อง ให้คัดลอกจากแถบที่อยู่ของเบราว์เซอร์ เช่น https://www.khaothong.go.th/plan", "This is no web address; copy it from the browser, such as https://www.khaothong.go.th/plan");

public sealed record UrlSchemeRefused(string Scheme) : Refusal(
    $"ใช้ได้เฉพาะที่อยู่ที่ขึ้นต้นด้วย http:// หรือ https:// ไม่ใช่ {Scheme}:", $"Only addresses with http:// or https:// are taken, not {Scheme}:");

public sealed record UrlWithCredentials() : Refusal(
    "ที่อยู่เว็บไซต์ต้องไม่มีชื่อผู้ใช้หรือรหัสผ่านอยู่ข้างใน", "An address must not carry a user name or password");

public sealed record UrlElsewhere(string Host, string Domains) : Refusal(
    $"{Host} ไม่ใช่เว็บไซต์ของหน่วยงานหรือเว็บไซต์ที่กำหนดให้ใช้ได้ ({Domains})", $"{Host} is neither a website of the agency nor one that is listed ({Domains})");

public sealed record AgencyHasNoDomain() : Refusal(
    "ยังไม่มีเว็บไซต์ของหน่วยงานในทะเบียน ให้ผู้ดูแลระบบเพิ่มชื่อเว็บไซต์ก่อน", "The registry knows no website of the agency; an administrator must enter it first");

/// <summary>An address where an item is published, with a note of what stands there.</summary>
/// <param name="Address">http or https with the host as punycode, as it is followed and compared.</param>
public sealed record DeclaredUrl(string Address, string Note)
{
    public const int LongestAddress = 2000, LongestNote = 500;

    [JsonIgnore]
    public string Host => new Uri(Address).IdnHost;

    /// <summary>For people: the host stays punycode so that look-alike letters deceive nobody; the rest is readable where that is safe.</summary>
    [JsonIgnore]
    public string Shown => Readable(new Uri(Address));

    /// <summary>What a person types. Where it may lead is for <see cref="DeclarableUrls"/> to say.</summary>
    public static Result<DeclaredUrl> Read(string typed, string note = "")
    {
        var text = typed.Trim(' ');
        if (text.Length is 0 or > LongestAddress || text.EnumerateRunes().Any(IsUnsafe) || text.Contains('\\', StringComparison.Ordinal) || !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || !text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase))
            return new UrlMalformed(typed);
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            return new UrlSchemeRefused(uri.Scheme);
        if (uri.UserInfo.Length > 0 || text[..(text.IndexOfAny(['/', '?', '#'], uri.Scheme.Length + 3) is > 0 and var end ? end : text.Length)].Contains('@', StringComparison.Ordinal))
            return new UrlWithCredentials();
        return uri.HostNameType == UriHostNameType.Dns && WithPunycode(uri) is { Length: <= LongestAddress } address ? new DeclaredUrl(address, note.Trim()) : new UrlMalformed(typed);
    }

    private static string? WithPunycode(Uri uri)
    {
        try
        {
            return uri.IdnHost.Contains('.', StringComparison.Ordinal) && uri.IdnHost.All(char.IsAscii) ? new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static string Readable(Uri uri)
    {
        var host = uri.GetLeftPart(UriPartial.Authority);
        var path = Uri.UnescapeDataString(uri.PathAndQuery + uri.Fragment);
        return host + (path.EnumerateRunes().Any(r => IsUnsafe(r) || Rune.IsWhiteSpace(r) || r == Rune.ReplacementChar) ? uri.PathAndQuery + uri.Fragment : path);
    }

    // Controls, separators of lines, and invisible marks that turn the direction of text.
    private static bool IsUnsafe(Rune rune) => Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
        or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.PrivateUse;
}
