using OpenIta.Basics;
using OpenIta.Measures;

namespace OpenIta.Web.Pages.Measures;

/// <summary>What people type of a measure; lists have a line for each.</summary>
public sealed class MeasureForm
{
    // A percent-encoded Thai letter is nine bytes; six long texts stay below.
    public const int MostBytes = 1024 * 1024;

    public string? Title { get; set; }

    public string? Steps { get; set; }

    public string? Weakness { get; set; }

    public string? Nodes { get; set; }

    public string? Responsible { get; set; }

    public string? Period { get; set; }

    public string? Monitoring { get; set; }

    public Rhythm? ReportEvery { get; set; }

    public string? Budget { get; set; }

    /// <summary>Where the proposal came from that the form was filled in with.</summary>
    public string? AdaptedFrom { get; set; }

    public static MeasureForm Of(MeasureContent content) => new()
    {
        Title = content.Title,
        Steps = string.Join('\n', content.Steps),
        Weakness = content.Weakness,
        Nodes = string.Join(' ', content.Nodes),
        Responsible = string.Join('\n', content.Responsible),
        Period = content.Period,
        Monitoring = content.Monitoring,
        ReportEvery = content.ReportEvery,
        Budget = BudgetText.Of(content.Budget),
        AdaptedFrom = content.AdaptedFrom,
    };

    public Result<MeasureContent> Read() => BudgetText.Read(Budget).Map(budget => new MeasureContent
    {
        Title = Title ?? "",
        Steps = Lines(Steps),
        Weakness = Weakness,
        Nodes = (Nodes ?? "").Split([' ', ',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        Responsible = Lines(Responsible),
        Period = Period,
        Monitoring = Monitoring,
        ReportEvery = ReportEvery,
        Budget = budget.Baht,
        AdaptedFrom = AdaptedFrom,
    });

    /// <summary>The input a refusal is about; null when it is about the whole.</summary>
    public static string? FieldOf(Refusal refusal) => refusal switch
    {
        MeasureWithoutTitle => "Form.Title",
        MeasureWithoutOwner => "Form.Responsible",
        MeasureNodeUnknown => "Form.Nodes",
        BudgetWrong => "Form.Budget",
        MeasureTextTooLong tooLong => "Form." + tooLong.Field,
        _ => null,
    };

    private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n');
}
