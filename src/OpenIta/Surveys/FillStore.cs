using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>How many answered one part of a survey, within its quota and beyond it.</summary>
public sealed record SurveyFill(Guid Survey, SurveyPart Part, long InQuota, long OverQuota)
{
    public long All => InQuota + OverQuota;
}

/// <summary>The counts of surveys in the database.</summary>
public static class FillStore
{
    private const int Most = 2 * SurveyStore.Most;

    public static async Task<IReadOnlyList<SurveyFill>> Of(Session session, IReadOnlyCollection<Guid> surveys) =>
    [
        .. (await session.List<(string Survey, long Part, long InQuota, long OverQuota)>(
            $"select survey_id, part, in_quota, over_quota from survey_fill where survey_id in @Surveys order by survey_id, part limit {Most}",
            new { Surveys = surveys.Select(Stored.Id).ToArray() })).Select(r => new SurveyFill(Stored.Id(r.Survey), (SurveyPart)r.Part, r.InQuota, r.OverQuota)),
    ];

    internal static Task Add(Session session, IEnumerable<SurveyFill> more) => session.Execute(
        """
        insert into survey_fill (survey_id, part, in_quota, over_quota) values (@Survey, @Part, @InQuota, @OverQuota)
        on conflict (survey_id, part) do update set in_quota = survey_fill.in_quota + excluded.in_quota, over_quota = survey_fill.over_quota + excluded.over_quota
        """,
        more.Select(f => new { Survey = Stored.Id(f.Survey), Part = (long)f.Part, f.InQuota, f.OverQuota }).ToList());
}
