using AngleSharp.Dom;
using OpenIta.Accounts;

namespace OpenIta.Web.Tests.Accounts;

/// <summary>A phone's app: it reads the key from the page and shows codes.</summary>
internal sealed class AuthenticatorApp(byte[] key)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static AuthenticatorApp Scan(IDocument page)
    {
        var bits = string.Concat(page.QuerySelector("code.key")!.TextContent.Where(char.IsAsciiLetterOrDigit).Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return new AuthenticatorApp([.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))]);
    }

    /// <summary>The code of this moment, or of some steps later: within one step the program takes it early.</summary>
    public string Code(int later = 0) => OneTimeCode.Of(key, OneTimeCode.Step(TimeProvider.System.GetUtcNow()) + later);
}
