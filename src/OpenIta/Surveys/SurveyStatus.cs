using OpenIta.Agencies;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>How a survey stands, in counts against the quota: all that anybody sees of it while it is open.</summary>
/// <param name="Department">Null for the agency as a whole; its counts are those of its own link alone.</param>
public sealed record SurveyStatus(Survey Survey, string? Department, SurveyState State, long InQuota, long OverQuota, long Own, long Collected, long CodesIssued)
{
    /// <summary>Places of the quota that are still free.</summary>
    public long Missing => Math.Max(0, Survey.Quota - InQuota);

    /// <summary>Surveys of an agency, the latest framework first.</summary>
    public static async Task<IReadOnlyList<SurveyStatus>> Of(Session session, Guid agency, DateTimeOffset now)
    {
        var surveys = await SurveyStore.Of(session, agency);
        var fills = (await FillStore.Of(session, [.. surveys.Select(s => s.Id)])).ToLookup(f => f.Survey);
        var departments = (await DepartmentStore.Of(session, agency)).ToDictionary(d => d.Id, d => d.Name);
        var status = new List<SurveyStatus>();
        foreach (var survey in surveys)
            status.Add(new SurveyStatus(
                survey, survey.Department is { } department ? departments.GetValueOrDefault(department, "") : null, survey.At(now),
                fills[survey.Id].Sum(f => f.InQuota), fills[survey.Id].Sum(f => f.OverQuota),
                fills[survey.Id].Where(f => f.Part == SurveyPart.Own).Sum(f => f.All), fills[survey.Id].Where(f => f.Part == SurveyPart.Collected).Sum(f => f.All),
                await CodeStore.Issued(session, survey.Id)));
        return status;
    }
}
