using System.Reflection;
using System.Text.RegularExpressions;
using OpenIta.Basics;

namespace OpenIta.Accounts;

public sealed record PasswordTooShort(int Shortest) : Refusal($"รหัสผ่านต้องมีอย่างน้อย {Shortest} ตัวอักษร", $"A password has at least {Shortest} characters");
public sealed record PasswordTooLong(int Longest) : Refusal($"รหัสผ่านยาวได้ไม่เกิน {Longest} ตัวอักษร", $"A password has at most {Longest} characters");
public sealed record PasswordEasilyGuessed() : Refusal(
    "รหัสผ่านนี้มีคนใช้กันมากและเดาได้ง่าย ลองใช้ประโยคของคุณเองสักประโยค", "Many people use this password, so it is guessed first; try a sentence of your own");
public sealed record PasswordNamesPerson() : Refusal("รหัสผ่านต้องไม่มีชื่อหรืออีเมลของคุณอยู่ในนั้น", "A password does not contain your name or your e-mail address");

/// <summary>
/// What a new password must be: long, of any composition (NIST SP 800-63B, ASVS 5 section 6.2), none of those that everybody tries first,
/// and not made of whose it is.
/// </summary>
public static partial class PasswordRules
{
    public const int Shortest = 12;

    // Long enough for any sentence, short enough that hashing it is no attack.
    public const int Longest = 256;

    // Shorter parts of a name or an address stand in many a good sentence.
    private const int ShortestName = 5, ShortestAddress = 6;

    // A phone or an identity number, or a date, is no password; longer numbers may be random.
    private const int LongestNumber = 13;

    // Beside a common word: a year, a date, a phone number.
    private const int MostSigns = 10, ShortestRoot = 3;

    // The keys of the two layouts in the same order: words are often typed with the keyboard in the other language.
    private const string EnglishLetters = "qwertyuiop[]asdfghjkl;'zxcvbnm,./", ThaiLetters = "ๆไำพะัีรนยบลฟหกดเ้่าสวงผปแอิืทมใฝ";
    private const string EnglishDigitRow = "1234567890-=", ThaiDigitRow = "ๅ/-ภถุึคตจขช";

    private static readonly HashSet<string> Roots = [.. ReadRoots(), .. Provinces.All.Select(ThaiText.Squeeze)];

    /// <summary>Null when the person may use it; otherwise why not.</summary>
    public static Refusal? Check(string? password, string name, string email) =>
        password is null or { Length: < Shortest } ? new PasswordTooShort(Shortest)
        : password.Length > Longest ? new PasswordTooLong(Longest)
        : Names(password, name, email) ? new PasswordNamesPerson()
        : IsCommon(password) ? new PasswordEasilyGuessed()
        : null;

    private static bool Names(string password, string name, string email)
    {
        var folded = ThaiText.Squeeze(password);
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length >= ShortestName).Append(name).Append(email)
            .Concat(email.Split('@').Take(1).Where(p => p.Length >= ShortestAddress));
        return parts.Select(ThaiText.Squeeze).Any(p => p.Length > 0 && folded.Contains(p, StringComparison.Ordinal));
    }

    private static bool IsCommon(string password)
    {
        var folded = ThaiText.Squeeze(password);
        return new[] { folded, Typed(folded, EnglishLetters, ThaiLetters), Typed(folded, ThaiDigitRow + ThaiLetters, EnglishDigitRow + EnglishLetters), Unmasked(folded) }.Any(IsRoot)
            || folded.All(c => !char.IsLetterOrDigit(c))
            || (folded.All(char.IsAsciiDigit) && (folded.Length <= LongestNumber || Enumerable.Range(1, folded.Length / 2).Any(n => IsRepeated(folded, n))))
            || AgencyAndNumber().IsMatch(folded);
    }

    // The word alone or again and again, with some digits and signs around and between.
    private static bool IsRoot(string text)
    {
        var letters = new string([.. text.Where(c => char.IsLetter(c) || ThaiText.IsMark(c))]);
        return letters.Length >= ShortestRoot && text.Length - letters.Length <= MostSigns
            && Enumerable.Range(1, letters.Length).Any(n => letters.Length % n == 0 && IsRepeated(letters, n) && (n == 1 || Roots.Contains(letters[..n])));
    }

    private static bool IsRepeated(string text, int length) => Enumerable.Range(0, text.Length).All(i => text[i] == text[i % length]);

    private static string Typed(string text, string from, string to) =>
        new([.. text.Select(c => from.IndexOf(c, StringComparison.Ordinal) is >= 0 and var key ? to[key] : c)]);

    // p@ssw0rd2566: the year at the end is one.
    private static string Unmasked(string text) => new([.. text.TrimEnd([.. text.Where(c => !char.IsLetter(c) && !ThaiText.IsMark(c))]).Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    })]);

    private static IEnumerable<string> ReadRoots()
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("OpenIta.Accounts.common-passwords.txt")!);
        while (file.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return ThaiText.Squeeze(line);
    }

    // อบต.เขาทอง2566: the name of the office, perhaps with a year.
    [GeneratedRegex(@"^(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)?|อบต|อบจ|ทต|ทม|ทน)[.\s_-]*[\u0E00-\u0E7F]{1,12}[^\p{L}\p{M}]*$", RegexOptions.NonBacktracking)]
    private static partial Regex AgencyAndNumber();
}
