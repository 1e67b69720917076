using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace OpenIta.Web.Pages.Answer;

/// <summary>Where a respondent is and what was answered so far.</summary>
/// <param name="At">Number of the question; 0 before the first, one more than there are on the page where answers are checked, <see cref="OnePage"/> where all stand on one page.</param>
public sealed record AnswerState(Guid Survey, string FormKey, byte[] Answers, int At, string Language)
{
    public const int OnePage = -1;

    /// <summary>The question was opened from the page of checking to be changed, and leads back to it.</summary>
    public bool Returns { get; init; }

    /// <summary>As it was found good; null in an open survey, and until it is typed.</summary>
    public string? AccessCode { get; init; }

    /// <summary>The code these answers were kept under, so that sending them removes what was kept.</summary>
    public string? Draft { get; init; }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Survey.ToByteArray());
        writer.Write(FormKey);
        writer.Write(Language);
        writer.Write((short)At);
        writer.Write(Returns);
        writer.Write(AccessCode ?? "");
        writer.Write(Draft ?? "");
        writer.Write((short)Answers.Length);
        writer.Write(Answers);
        writer.Flush();
        return stream.ToArray();
    }

    public static AnswerState FromBytes(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var survey = new Guid(reader.ReadBytes(16));
        var (key, language, at, returns) = (reader.ReadString(), reader.ReadString(), reader.ReadInt16(), reader.ReadBoolean());
        var (access, draft) = (NullIfEmpty(reader.ReadString()), NullIfEmpty(reader.ReadString()));
        return new AnswerState(survey, key, reader.ReadBytes(reader.ReadInt16()), at, language) { Returns = returns, AccessCode = access, Draft = draft };
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

/// <summary>
/// The state travels in a hidden field of the form and is held nowhere else: no session, no cookie. It is sealed, so that neither the page
/// source nor a copy of it shows an access code or an answer, and nothing in it can be made up.
/// </summary>
public sealed class AnswerSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("OpenIta.Surveys.Answer.1");

    public string Seal(AnswerState state) => WebEncoders.Base64UrlEncode(protector.Protect(state.ToBytes()));

    /// <summary>Null when it is not what was sealed here.</summary>
    public AnswerState? Open(string? sealedState)
    {
        try
        {
            return AnswerState.FromBytes(protector.Unprotect(WebEncoders.Base64UrlDecode(sealedState ?? "")));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
