using System.Globalization;
using System.Net;
using OpenIta.Basics;

namespace OpenIta.Agencies;

public sealed record DomainMalformed(string Typed) : Refusal($"{Typed} ไม่ใช่ชื่อเว็บไซต์ โปรดเขียนแบบ www.khaothong.go.th", $"{Typed} is not the name of a website; write it like www.khaothong.go.th");

/// <summary>Host names of an agency's websites, kept in lower case and, where they are not Latin, as punycode.</summary>
public static class WebDomain
{
    private const int Longest = 253;

    // Whoever could name these would own the websites of everybody under them.
    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "go.th", "ac.th", "or.th", "co.th", "in.th", "mi.th", "net.th" };

    private static readonly IdnMapping Names = new() { UseStd3AsciiRules = true };

    /// <summary>The host name of what a person types: a host or the address of a page.</summary>
    public static Result<string> Read(string typed)
    {
        var host = HostOf(typed.Trim());
        try
        {
            var name = Names.GetAscii(host.TrimEnd('.')).ToLowerInvariant();
            return IsPublicName(name) ? name : new DomainMalformed(typed);
        }
        catch (ArgumentException)
        {
            return new DomainMalformed(typed);
        }
    }

    /// <summary>True when a host is one of the domains or lies under one. <c>www.</c> in front of a domain makes no difference.</summary>
    /// <param name="host">As punycode, such as the IdnHost of a Uri.</param>
    public static bool Covers(IEnumerable<string> domains, string host) => domains.Select(WithoutWww).Any(domain =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));

    // https://www.khaothong.go.th/index.php and www.khaothong.go.th are both typed where a website is asked for.
    private static string HostOf(string typed)
    {
        var start = typed.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? typed : typed[(start + 3)..];
        return rest.IndexOfAny(['/', '?', '#']) is >= 0 and var end ? rest[..end] : rest;
    }

    private static bool IsPublicName(string name) =>
        name.Length is > 0 and <= Longest && name.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(name, out _)
        && name.Split('.') is { Length: >= 2 } labels && labels.All(l => l.Length > 0 && l[0] != '-' && l[^1] != '-') && !labels[^1].All(char.IsAsciiDigit)
        && WithoutWww(name) is var domain && domain.Contains('.', StringComparison.Ordinal) && !Suffixes.Contains(domain);

    private static string WithoutWww(string domain) => domain.StartsWith("www.", StringComparison.Ordinal) ? domain[4..] : domain;
}
