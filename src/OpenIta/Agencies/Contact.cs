using System.Net.Mail;
using OpenIta.Basics;

namespace OpenIta.Agencies;

public sealed record ContactEmailMalformed() : Refusal("อีเมลไม่ถูกต้อง โปรดเขียนแบบ name@khaothong.go.th", "This is no e-mail address; write it like name@khaothong.go.th");
public sealed record ContactTooLong(int Longest) : Refusal($"ข้อความยาวเกิน {Longest} ตัวอักษร", $"This is longer than {Longest} characters");

/// <summary>Whom to ask at an agency.</summary>
public sealed record Contact(string Name, string Position, string Telephone, string Email)
{
    private const int Longest = 200;

    public static Contact None { get; } = new("", "", "", "");

    /// <summary>A part of it as it is kept: one line, composed letters.</summary>
    internal static string Clean(string? typed) => string.Join(' ', ThaiText.Compose(typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Why a clean part can't be taken; null when it can. A part may be empty.</summary>
    internal static Refusal? Fault(string part, bool isEmail) =>
        part.Length > Longest ? new ContactTooLong(Longest)
        : isEmail && part.Length > 0 && !IsEmail(part) ? new ContactEmailMalformed()
        : null;

    private static bool IsEmail(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}
