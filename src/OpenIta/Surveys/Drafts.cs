using System.Security.Cryptography;
using System.Text;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Surveys;

public sealed record DraftUnknown() : Refusal(
    "ไม่พบคำตอบที่เก็บไว้ด้วยรหัสนี้ รหัสอาจพิมพ์ผิด หมดอายุ หรือส่งคำตอบไปแล้ว", "Nothing is saved under this code: it may be mistyped, expired, or the answers were sent");

/// <param name="Code">The only way to the draft; it is told once and stored nowhere.</param>
/// <param name="Until">The first instant at which the draft is gone.</param>
public sealed record KeptDraft(string Code, DateTimeOffset Until);

/// <summary>
/// Answers kept for later, when a respondent asks for it. A draft is encrypted under a key made from its code, and found by a name made
/// from its code: whoever holds the database and not the code can read nothing and can't tell whose it is.
/// </summary>
public sealed class Drafts(Database database)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <param name="code">Of the draft that these answers replace; null for the first time.</param>
    public async Task<Result<KeptDraft>> Keep(Survey survey, byte[] content, string? code, DateTimeOffset now)
    {
        var known = code ?? ReadableCode.Secret.New();
        var lastDay = Bangkok.DayOf(now + Kept);
        return await database.Write<KeptDraft>(async session =>
        {
            await Forget(session, now);
            await session.Execute(
                """
                insert into survey_draft (name, survey_id, content, last_day) values (@Name, @Survey, @Content, @LastDay)
                on conflict (name) do update set content = excluded.content, last_day = excluded.last_day
                """,
                new { Name = NameOf(survey, known), Survey = Stored.Id(survey.Id), Content = Encrypt(survey, known, content), LastDay = (long)lastDay.DayNumber });
            return new KeptDraft(known, Bangkok.StartOf(lastDay.AddDays(1)));
        });
    }

    public async Task<Result<(string Code, byte[] Content)>> Open(Survey survey, string? typed, DateTimeOffset now)
    {
        if (ReadableCode.Secret.Read(typed ?? "") is not { } code)
            return new DraftUnknown();
        var content = await database.Read(session => session.Find<byte[]>(
            "select content from survey_draft where name = @Name and last_day >= @Today", new { Name = NameOf(survey, code), Today = (long)Bangkok.DayOf(now).DayNumber }));
        return content is null ? new DraftUnknown() : (code, Decrypt(survey, code, content));
    }

    public Task<Result<int>> Remove(Survey survey, string code) => database.Write<int>(async session =>
        await session.Execute("delete from survey_draft where name = @Name", new { Name = NameOf(survey, code) }));

    /// <summary>Removes what is past its last day.</summary>
    public Task<Result<int>> Forget(DateTimeOffset now) => database.Write<int>(async session => await Forget(session, now));

    private static Task<int> Forget(Session session, DateTimeOffset now) =>
        session.Execute("delete from survey_draft where last_day < @Today", new { Today = (long)Bangkok.DayOf(now).DayNumber });

    private static byte[] Encrypt(Survey survey, string code, byte[] content)
    {
        var stored = new byte[NonceBytes + TagBytes + content.Length];
        RandomNumberGenerator.Fill(stored.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(Derive(survey, code, "key"), TagBytes);
        cipher.Encrypt(stored.AsSpan(0, NonceBytes), content, stored.AsSpan(NonceBytes + TagBytes), stored.AsSpan(NonceBytes, TagBytes));
        return stored;
    }

    private static byte[] Decrypt(Survey survey, string code, byte[] stored)
    {
        var content = new byte[stored.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(Derive(survey, code, "key"), TagBytes);
        cipher.Decrypt(stored.AsSpan(0, NonceBytes), stored.AsSpan(NonceBytes + TagBytes), stored.AsSpan(NonceBytes, TagBytes), content);
        return content;
    }

    private static byte[] NameOf(Survey survey, string code) => Derive(survey, code, "name");

    // 65 random bits need no slow hash; the survey as salt keeps one code from meaning anything elsewhere.
    private static byte[] Derive(Survey survey, string code, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(code), KeyBytes, survey.Id.ToByteArray(), Encoding.ASCII.GetBytes("draft " + purpose));
}
