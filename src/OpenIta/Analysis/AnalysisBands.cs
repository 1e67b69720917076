using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Analysis;

public sealed record BandBoundsWrong(decimal Develop, decimal Keep) : Refusal(
    $"เกณฑ์ต้องอยู่ระหว่าง 0 ถึง 100 และเกณฑ์ต้องพัฒนา ({Develop:0.##}) ต้องน้อยกว่าเกณฑ์ควรรักษา ({Keep:0.##})",
    $"Bounds must lie between 0 and 100, and that of develop ({Develop:0.##}) below that of keep ({Keep:0.##})");

public sealed record FrameworkHasNoBands(string Framework) : Refusal(
    $"กรอบการประเมิน {Framework} ไม่มีช่วงคะแนนสำหรับวิเคราะห์", $"The framework {Framework} has no bands for reading scores");

/// <summary>The bounds an agency reads its scores by: below <paramref name="Develop"/> mend urgently, from <paramref name="Keep"/> keep the standard.</summary>
public sealed record BandBounds(decimal Develop, decimal Keep)
{
    public static Result<BandBounds> Of(decimal develop, decimal keep) =>
        develop > 0 && develop < keep && keep <= 100 ? new BandBounds(develop, keep) : new BandBoundsWrong(develop, keep);
}

/// <summary>The bands of an analysis, the highest first.</summary>
public static class AnalysisBands
{
    /// <summary>The pack's bands, with the bounds of the agency where it has set its own; names stay those of the pack.</summary>
    public static Result<IReadOnlyList<ReadingBand>> Of(Framework framework, BandBounds? own = null)
    {
        var bands = framework.ReadingBands.OrderByDescending(b => b.From).ToList();
        if (own is null)
            return bands.Count > 0 ? bands : new FrameworkHasNoBands(framework.Id);
        if (bands is not [var keep, var develop, var urgent])
            return new FrameworkHasNoBands(framework.Id);
        return new List<ReadingBand>
        {
            keep with { From = own.Keep },
            develop with { From = own.Develop, Below = own.Keep },
            urgent with { Below = own.Develop },
        };
    }
}
