using OpenIta.Basics;
using OpenIta.Cycles;

namespace OpenIta.Surveys;

public sealed record SurveyIsScored(string Instrument) : Refusal(
    $"แบบวัด {Instrument} ของหน่วยงานนี้ปิดและคิดคะแนนแล้ว เปิดอีกไม่ได้ เพราะคะแนนก่อนและหลังจะบอกคำตอบของผู้ตอบเพิ่มได้",
    $"The {Instrument} survey of this agency is closed and scored; it is not opened again, because the scores before and after would tell what the added people answered");

/// <summary>A survey that is closed stays closed: an extension comes before its end or not at all.</summary>
public static class SurveyExtensions
{
    public static IReadOnlyList<ExtensionRule> All { get; } = [Of(Phase.Iit, "IIT"), Of(Phase.Eit, "EIT")];

    private static ExtensionRule Of(Phase phase, string instrument) => new(phase, async (session, cycle, agency) =>
        (await SurveyStore.Of(session, agency, cycle.Framework, instrument)).Any(s => s.ClosedAt is not null) ? new SurveyIsScored(instrument) : null);
}
