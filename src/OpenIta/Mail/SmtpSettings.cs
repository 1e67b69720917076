using System.Net.Mail;
using OpenIta.Basics;

namespace OpenIta.Mail;

public sealed record SmtpSenderMalformed(string From) : Refusal($"ที่อยู่ผู้ส่ง (smtp:from) “{From}” ไม่ใช่อีเมล", $"The sender (smtp:from) “{From}” is not an e-mail address");
public sealed record SmtpPortMalformed(string Port) : Refusal($"smtp:port ต้องเป็นเลข 1 ถึง 65535 ไม่ใช่ {Port}", $"smtp:port takes a number from 1 to 65535, not {Port}");

/// <summary>The server that sends our mail.</summary>
/// <param name="Encrypt">STARTTLS before anything is said.</param>
public sealed record SmtpSettings(string Host, int Port, string From, bool Encrypt, string? User, string? Password)
{
    /// <summary>As they stand in the configuration; null where no server is set, then letters wait on the mailbox page.</summary>
    public static Result<SmtpSettings>? Read(Func<string, string?> setting)
    {
        if (setting("smtp:host") is not { Length: > 0 } host)
            return null;
        var from = setting("smtp:from") ?? "";
        if (!MailAddress.TryCreate(from, out _))
            return new SmtpSenderMalformed(from);
        var port = setting("smtp:port") ?? "587";
        return int.TryParse(port, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65_535
            ? new SmtpSettings(host, number, from, setting("smtp:encrypt") is not "false", setting("smtp:user"), setting("smtp:password"))
            : new SmtpPortMalformed(port);
    }

    // A password is never printed.
    public override string ToString() => $"{Host}:{Port}";
}
