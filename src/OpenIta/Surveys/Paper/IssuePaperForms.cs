using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Surveys.Paper;

/// <summary>Gives out numbers for paper forms to be printed.</summary>
public sealed class IssuePaperForms(Database database, TimeProvider time)
{
    /// <summary>Pages that a browser still prints without trouble; more are made in several goes.</summary>
    public const int MostAtOnce = 200;

    public Task<Result<IReadOnlyList<string>>> Run(Actor by, Survey survey, int count) => database.Write<IReadOnlyList<string>>(async session =>
    {
        var now = time.GetUtcNow();
        var agency = (await AgencyStore.Find(session, survey.Agency))!;
        if (!by.May(Permission.CollectResponses, new Place(agency.Id, survey.Department, agency.Province), now))
            return new NotAllowed();
        if (survey.Admission is not Admission.Open)
            return new PaperIsForOpenSurveys();
        if (survey.At(now) is SurveyState.Closed)
            return new SurveyClosed();
        if (count is < 1 or > MostAtOnce)
            return new CodeCountOutOfRange(MostAtOnce);
        var numbers = Enumerable.Range(0, count).Select(_ => ReadableCode.Secret.New()).ToList();
        await PaperStore.Add(session, survey.Id, numbers);
        await AuditLog.Append(session, by, new AuditEntry("survey.paper", survey.Code, agency.Id, null, count.ToString(CultureInfo.InvariantCulture)), now);
        return numbers;
    });
}
