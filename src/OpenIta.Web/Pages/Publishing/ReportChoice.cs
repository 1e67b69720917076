using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Publishing;
using OpenIta.Publishing.Issuing;

namespace OpenIta.Web.Pages.Publishing;

/// <summary>Which report, how it is set, and what an officer says when issuing it.</summary>
public sealed class ReportChoice
{
    /// <summary>Null before anything is chosen.</summary>
    public ComposedKind? Kind { get; set; }

    public ReportLayout Layout { get; set; }

    public DigitStyle Digits { get; set; } = DigitStyle.Thai;

    public TextLanguage Language { get; set; }

    public string? Reason { get; set; }

    public string? Correction { get; set; }

    [BindNever]
    public string Query => FormattableString.Invariant($"Kind={Kind}&Layout={Layout}&Digits={Digits}&Language={Language}");

    public ReportRequest Request(FiscalYear year) => new(Kind ?? ComposedKind.Analysis, year, Language, Digits, Layout);

    public IssueOrder Order(FiscalYear year) => new(Request(year), Reason, Correction);

    public static string? FieldOf(Refusal refusal) => refusal switch
    {
        CorrectionWithoutReason => nameof(Correction),
        ReportContradictsItself => nameof(Reason),
        LayoutNotOfKind => nameof(Layout),
        _ => null,
    };
}
