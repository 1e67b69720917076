using OpenIta.Basics;
using Spectre.Console;

namespace OpenIta.Cli.Storage;

public sealed record PassphraseMissing() : Refusal(
    $"ไม่มีรหัสผ่านของไฟล์สำรอง โปรดตั้งตัวแปร {Passphrase.Variable} ส่งทางไปป์ หรือสั่งจากหน้าจอที่พิมพ์ตอบได้", $"There is no passphrase; set {Passphrase.Variable}, pipe it in, or run the command where it can be typed");
public sealed record PassphrasesDiffer() : Refusal("รหัสผ่านที่พิมพ์สองครั้งไม่ตรงกัน", "The passphrase was typed differently the second time");

/// <summary>
/// The passphrase of a backup: from the environment, else typed, or the first line of what is piped in. Never from the command line, where
/// others see it.
/// </summary>
internal static class Passphrase
{
    public const string Variable = "OPENITA_PASSPHRASE";

    /// <param name="twice">For a new one: a slip of the finger would close the backup for good.</param>
    public static Result<string> Ask(bool twice)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return given;
        if (Console.IsInputRedirected)
            return Console.In.ReadLine() is { Length: > 0 } piped ? piped : new PassphraseMissing();
        var typed = Typed("รหัสผ่าน / Passphrase:");
        return twice && Typed("พิมพ์อีกครั้ง / Once more:") != typed ? new PassphrasesDiffer() : typed;
    }

    // Asked on stderr: stdout is for the result alone.
    private static string Typed(string question) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Prompt(new TextPrompt<string>(question).Secret());
}
