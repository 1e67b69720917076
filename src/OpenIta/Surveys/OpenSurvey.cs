using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Surveys;

public sealed record AgencyUnknown(string Agency) : Refusal($"ไม่พบหน่วยงาน {Agency}", $"There is no agency {Agency}");
public sealed record DepartmentUnknown(string Department) : Refusal($"หน่วยงานนี้ไม่มีส่วนงาน {Department}", $"The agency has no department {Department}");
public sealed record SurveyWindowEmpty() : Refusal("วันปิดแบบวัดต้องอยู่หลังวันเปิด", "A survey must close after it opens");
public sealed record QuotaTooSmall() : Refusal("จำนวนกลุ่มตัวอย่างต้องมากกว่า 0", "The quota must be above 0");
public sealed record AgencySurveyFirst() : Refusal("โปรดเปิดแบบวัดของหน่วยงานก่อน แล้วจึงเปิดของส่วนงาน", "Open the survey of the agency first, then those of its departments");
public sealed record SurveyAlreadyClosed(string Code) : Refusal($"แบบวัด {Code} ปิดและคิดคะแนนแล้ว เปิดใหม่ไม่ได้", $"The survey {Code} is closed and scored; it can't be opened again");

/// <summary>What is asked for when a survey is opened.</summary>
/// <param name="Framework">Id of the pack, or its year.</param>
/// <param name="Quota">How many answers are asked for.</param>
public sealed record SurveyOrder(Guid Agency, Guid? Department, string Framework, string Instrument, DateTimeOffset Opens, DateTimeOffset Closes, int Quota)
{
    /// <summary>The cycle whose calendar gave the days, so that the survey follows its extensions.</summary>
    public Guid? Cycle { get; init; }
}

/// <summary>Opens a survey, or gives the one that is there another window and quota.</summary>
public sealed class OpenSurvey(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    // Staff are counted, so each gets a code; the public is not.
    private const string CountedInstrument = "IIT";

    public async Task<Result<Survey>> Run(Actor by, SurveyOrder order)
    {
        if (order.Closes <= order.Opens)
            return new SurveyWindowEmpty();
        if (order.Quota <= 0)
            return new QuotaTooSmall();
        var sheet = frameworks.Find(order.Framework).Then(framework => AnswerSheet.Of(framework, order.Instrument));
        return sheet.IsRefused ? sheet.Refusal : await database.Write(session => Open(session, by, order, sheet.Value));
    }

    private async Task<Result<Survey>> Open(Session session, Actor by, SurveyOrder order, AnswerSheet sheet)
    {
        var now = time.GetUtcNow();
        if (await AgencyStore.Find(session, order.Agency) is not { } agency)
            return new AgencyUnknown(order.Agency.ToString());
        if (!by.May(Permission.ManageSurveys, new Place(agency.Id, Province: agency.Province), now))
            return new NotAllowed();
        if (order.Department is { } id && (await DepartmentStore.Find(session, id))?.Agency != agency.Id)
            return new DepartmentUnknown(id.ToString());

        var family = await SurveyStore.Of(session, agency.Id, sheet.Framework.Id, sheet.Instrument.Code);
        var before = family.FirstOrDefault(s => s.Department == order.Department);
        if (order.Department is not null && family.All(s => s.Department is not null))
            return new AgencySurveyFirst();
        if (family.FirstOrDefault(s => s.ClosedAt is not null) is { } closed)
            return new SurveyAlreadyClosed(closed.Code);
        var survey = before is null
            ? new Survey(
                Stored.NewId(now), ReadableCode.OfSurvey.New(), agency.Id, order.Department, sheet.Framework.Id, sheet.Instrument.Code,
                sheet.Instrument.Code == CountedInstrument ? Admission.AccessCode : Admission.Open,
                order.Opens, order.Closes, order.Quota, sheet.Framework.Privacy.SmallestGroup)
            { Cycle = order.Cycle }
            : before with { Opens = order.Opens, Closes = order.Closes, Quota = order.Quota, Cycle = order.Cycle };
        if (before is null)
            await SurveyStore.Add(session, survey);
        else
            await SurveyStore.Update(session, survey);
        await AuditLog.Append(
            session, by, new AuditEntry("survey.open", survey.Code, agency.Id, before is null ? null : Words(before), Words(survey)), now);
        return (await SurveyStore.Find(session, survey.Id))!;
    }

    internal static string Words(Survey survey) =>
        $"{survey.Framework} {survey.Instrument} {Stored.Instant(survey.Opens)} {Stored.Instant(survey.Closes)} {survey.Quota.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
