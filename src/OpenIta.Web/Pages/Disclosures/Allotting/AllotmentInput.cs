using System.Globalization;
using OpenIta.Basics;
using OpenIta.Disclosures.Allotting;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Disclosures.Allotting;

/// <summary>What is typed to draw the allotment, or to enter an assessor.</summary>
public sealed class AllotmentInput
{
    public bool OwnProvince { get; set; }

    public string? Share { get; set; }

    public string? Seed { get; set; }

    public string? Email { get; set; }

    public string? OwnAgency { get; set; }

    public string? Province { get; set; }

    /// <summary>The rules as typed; a share that is no number is out of range.</summary>
    public AllotmentRules Rules => new(
        OwnProvince, decimal.TryParse(ThaiDigits.ToArabic(Share?.Trim() ?? ""), NumberStyles.Number, CultureInfo.InvariantCulture, out var share) ? share : -1, Seed?.Trim() ?? "");

    /// <summary>What the last draw went by, until something else is typed.</summary>
    public void Show(AllotmentRules? rules)
    {
        if (rules is not null)
            (OwnProvince, Share, Seed) = (rules.OwnProvinceExcluded, JudgingTexts.Plain(rules.BlindShare), rules.Seed);
    }

    /// <summary>The input a refusal is about; null when it is about the whole.</summary>
    public static string? FieldOf(Refusal refusal) => refusal switch
    {
        BlindShareOutOfRange => nameof(Share),
        AssessorHasNoAccount => nameof(Email),
        OwnAgencyUnknown => nameof(OwnAgency),
        _ => null,
    };
}
