using System.Globalization;
using OpenIta.Basics;
using OpenIta.Cycles;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>What is typed to extend a phase.</summary>
public sealed class ExtensionInput
{
    public Phase Phase { get; set; }

    public string? LastDay { get; set; }

    public bool ForOne { get; set; }

    public string? AgencyName { get; set; }

    public string? Reason { get; set; }

    /// <summary>The new last day; null when it is no date.</summary>
    public DateOnly? Day() =>
        DateOnly.TryParseExact(LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The input a refusal is about; null when it is about the whole.</summary>
    public static string? FieldOf(Refusal refusal) => refusal switch
    {
        ReasonMissing or ReasonTooLong => nameof(Reason),
        ExtensionNotLater or ExtensionTooLong => nameof(LastDay),
        PhaseNotInCycle => nameof(Phase),
        _ => null,
    };
}
