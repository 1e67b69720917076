using System.Globalization;
using OpenIta.Basics;
using OpenIta.Disclosures.Judging;

namespace OpenIta.Web.Pages.Disclosures.Judging;

/// <summary>The form of a judgement as typed, for reading it and for showing it again.</summary>
public sealed record JudgementInput(string? Mark, string? Reason, IReadOnlyList<string> Elements, string? Comment)
{
    public const string MarkField = "mark", ReasonField = "reason", ElementField = "element", CommentField = "comment";

    public JudgementForm Typed => new(
        MarkOf(Mark),
        Enum.TryParse<MarkReason>(Reason, out var reason) && Enum.IsDefined(reason) ? reason : null,
        [.. Elements.Select(e => int.TryParse(e, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1)], Comment);

    public static JudgementInput Of(Judgement? given) => new(
        given is null ? null : JudgingText(given.Mark), given?.Reason?.ToString(),
        [.. (given?.MissingElements ?? []).Select(e => e.ToString(CultureInfo.InvariantCulture))], given?.Comment);

    public static JudgementInput Of(IFormCollection form) => new(
        form[MarkField], form[ReasonField], [.. form[ElementField].OfType<string>()], form[CommentField]);

    /// <summary>The mark as the radio buttons carry it.</summary>
    public static string JudgingText(decimal mark) => mark.ToString("0.##", CultureInfo.InvariantCulture);

    public static decimal? MarkOf(string? typed) =>
        decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mark) ? mark : null;

    /// <summary>The input a refusal is about; null when it is about the whole.</summary>
    public static string? FieldOf(Refusal refusal) => refusal switch
    {
        MarkNotChosen or OpenIta.Scoring.MarkNotAllowed => MarkField,
        MarkNeedsReason => ReasonField,
        MissingElementNotNamed => ElementField,
        ReasonNeedsComment or CommentTooLong => CommentField,
        _ => null,
    };
}
