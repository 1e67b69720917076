using System.Globalization;
using System.Security.Cryptography;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Surveys;

public sealed record SurveyTakesNoCodes(string Code) : Refusal($"แบบวัด {Code} เปิดให้ตอบโดยไม่ใช้รหัส", $"The survey {Code} is open to all and takes no codes");
public sealed record CodeCountOutOfRange(int Most) : Refusal($"จำนวนรหัสต้องเป็น 1 ถึง {Most}", $"The number of codes must be 1 to {Most}");

/// <summary>
/// Makes one-use codes for a survey. They are told once, here, in random order, to be printed or handed out;
/// what is stored is a keyed hash that says neither the code nor when it was used.
/// </summary>
public sealed class IssueCodes(Database database, TimeProvider time)
{
    /// <summary>For one survey, all sheets together: more than any agency has staff.</summary>
    public const int Most = 200_000;

    public Task<Result<IReadOnlyList<string>>> Run(Actor by, Survey survey, int count) => database.Write<IReadOnlyList<string>>(async session =>
    {
        var now = time.GetUtcNow();
        var agency = (await AgencyStore.Find(session, survey.Agency))!;
        if (!by.May(Permission.ManageSurveys, new Place(agency.Id, Province: agency.Province), now))
            return new NotAllowed();
        if (survey.Admission != Admission.AccessCode)
            return new SurveyTakesNoCodes(survey.Code);
        if (survey.At(now) == SurveyState.Closed || await SurveyStore.Secret(session, survey.Id) is not { } secret)
            return new SurveyClosed();
        if (count < 1 || count > Most - await CodeStore.Issued(session, survey.Id))
            return new CodeCountOutOfRange(Most);

        var codes = Enumerable.Range(0, count).Select(_ => ReadableCode.Secret.New()).ToArray();
        await CodeStore.Add(session, survey.Id, codes.Select(secret.OfAccessCode), Stored.NewId(now));
        await AuditLog.Append(session, by, new AuditEntry("survey.codes", survey.Code, agency.Id, null, count.ToString(CultureInfo.InvariantCulture)), now);
        RandomNumberGenerator.Shuffle(codes.AsSpan());
        return codes;
    });
}
