using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OpenIta.Basics;

namespace OpenIta.Cli;

public sealed record UsageWrong(string Reason, string Command) : Refusal($"คำสั่งไม่ถูกต้อง ดูวิธีใช้ด้วย {Command} --help", $"The command can't be understood: {Reason} See {Command} --help");

/// <summary>Exit codes: success, findings or differences where the command is a check, a refusal with its reason on stderr.</summary>
internal static class Exit
{
    public const int Success = 0;
    public const int Findings = 1;
    public const int Refused = 2;

    /// <summary>Says why on stderr and ends with 2.</summary>
    public static int Refuse(Refusal refusal)
    {
        Console.Error.WriteLine(Visible(refusal.Message));
        return Refused;
    }

    /// <summary>Text of a file as it may reach a terminal: escape sequences become visible. Each control character has a picture at U+2400.</summary>
    public static string Visible(string message) => string.Concat(message.Select(c => c < ' ' ? (char)(c + '\u2400') : c == '\u007f' || (c >= '\u0080' && c < '\u00a0') ? '\ufffd' : c));
}

/// <summary>The one JSON document that <c>--json</c> prints on stdout.</summary>
internal static class JsonOutput
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Print(object document) => Console.Out.WriteLine(JsonSerializer.Serialize(document, document.GetType(), Options));
}
