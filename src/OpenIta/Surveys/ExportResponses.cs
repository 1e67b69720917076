using System.Security.Cryptography;
using System.Text;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Surveys;

public sealed record TooFewToExport(int SmallestGroup) : Refusal(
    $"มีผู้ตอบน้อยกว่า {SmallestGroup} คน ส่งออกไม่ได้เพราะอาจเดาได้ว่าใครตอบอะไร", $"Fewer than {SmallestGroup} answered; an export could tell who answered what");

public sealed record SurveyStillOpen(string Code) : Refusal($"แบบวัด {Code} ยังไม่ปิด", $"The survey {Code} is not closed yet");

/// <summary>
/// The responses of a closed survey, those of departments among them, as CSV in random order: option numbers under field codes, as
/// <c>openita score</c> reads them, empty where a respondent declined. Nothing else of a response leaves: no day, language, part or department.
/// </summary>
public sealed class ExportResponses(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    public Task<Result<byte[]>> Run(Actor by, string code) => database.Write(async session =>
    {
        var now = time.GetUtcNow();
        if (!by.May(Permission.ExportResponses, Place.Nation, now))
            return new NotAllowed();
        var found = await Family.Of(session, frameworks, code);
        if (found.IsRefused)
            return found.Refusal;
        var family = found.Value;
        if (family.Head.ClosedAt is null)
            return new SurveyStillOpen(family.Head.Code);
        var answers = await ResponseStore.Of(session, [.. family.All.Select(s => s.Number)]);
        var rows = answers.Values.SelectMany(sheets => sheets.Chunk(family.Sheet.Fields.Count)).ToArray();
        if (rows.Length < family.Head.SmallestGroup)
            return new TooFewToExport(family.Head.SmallestGroup);
        RandomNumberGenerator.Shuffle(rows.AsSpan());
        await AuditLog.Append(session, by, new AuditEntry("survey.export", family.Head.Code, family.Head.Agency), now);
        return Csv(family.Sheet, rows);
    });

    private static Result<byte[]> Csv(AnswerSheet sheet, byte[][] rows)
    {
        var text = new StringBuilder(string.Join(',', sheet.Fields.Select(f => f.Code))).Append('\n');
        foreach (var answers in rows)
            text.AppendJoin(',', answers.Select(Cell)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(byte answer) => answer == AnswerSheet.Declined ? "" : answer.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
