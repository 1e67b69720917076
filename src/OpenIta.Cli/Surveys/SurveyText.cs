using System.Globalization;
using OpenIta.Basics;
using OpenIta.Surveys;

namespace OpenIta.Cli.Surveys;

/// <summary>Surveys as the commands print them.</summary>
internal static class SurveyText
{
    public static object Document(Survey survey) => new
    {
        survey.Id,
        survey.Code,
        Path = $"/s/{survey.Code}",
        survey.Agency,
        survey.Department,
        survey.Framework,
        survey.Instrument,
        survey.Admission,
        survey.Opens,
        survey.Closes,
        survey.ClosedAt,
        survey.Quota,
        survey.SmallestGroup,
    };

    /// <summary>First and last day.</summary>
    public static string Days(Survey survey) => $"{Day(survey.Opens)} – {Day(survey.Closes.AddTicks(-1))}";

    public static string Word(SurveyState state) => state switch
    {
        SurveyState.NotYetOpen => "ยังไม่เปิด / not yet open",
        SurveyState.Open => "เปิด / open",
        _ => "ปิด / closed",
    };

    private static string Day(DateTimeOffset instant) => Bangkok.DayOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
