using System.Globalization;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Publishing.Issuing;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>The form of an item: names of its fields, what was typed in them, and what it shows.</summary>
/// <param name="Version">The version of the declaration that the form was filled in from.</param>
public sealed record ItemForm(TypedDeclaration Typed, long Version)
{
    /// <summary>A percent-encoded Thai letter is nine bytes: a full form of 20 addresses, notes and places stays below.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Name of the button that takes an issued report's address into the form.</summary>
    public const string Offer = "offer";

    private const string Reason = "reason:";

    /// <summary>As it is stored, with an empty row for one more address.</summary>
    public static ItemForm Of(Declaration declaration) => new(
        new TypedDeclaration
        {
            Answer = declaration.Content.Answer?.ToString(),
            Urls = [.. declaration.Content.Urls.Select(u => ((string?)u.Address, (string?)u.Note)), (null, null)],
            Explanation = declaration.Content.Explanation,
            Elements = declaration.Content.Elements,
            Reasons = declaration.Content.Reasons,
        },
        declaration.Version);

    /// <summary>As it was typed; only the fields that the form has are looked at.</summary>
    public static ItemForm Of(IFormCollection form, DisclosureItem item) => new(
        new TypedDeclaration
        {
            Answer = form["answer"],
            Urls = [.. Enumerable.Range(0, TypedDeclaration.MostUrls + 1).TakeWhile(i => form.ContainsKey(Name("url", i))).Select(i => ((string?)form[Name("url", i)], (string?)form[Name("note", i)]))],
            Explanation = form["explanation"],
            Elements =
            [
                .. item.Elements.Select((element, i) => new ElementMark(
                    i,
                    element.AtLeast.Count == 0 ? form.ContainsKey(Name("element", i)) : Parts(form, element, i).Count > 0,
                    Parts(form, element, i),
                    form[Name("where", i)].ToString())),
            ],
            Reasons = [.. form.Where(f => f.Key.StartsWith(Reason, StringComparison.Ordinal)).Select(f => new WarningReason(f.Key[Reason.Length..], f.Value.ToString()))],
        },
        long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);

    /// <summary>With the address of the offered report whose button was pressed, unless it stands there already.</summary>
    public ItemForm Taking(string? offered, IEnumerable<(IssuedReport Report, string Address)> offers)
    {
        var (report, address) = offers.FirstOrDefault(o => o.Address == offered);
        return report is null || Typed.Urls.Any(u => u.Address?.Trim() == address) ? this : this with { Typed = Typed with { Urls = [.. Typed.Urls, (address, report.Title)] } };
    }

    public static string Name(string field, int number) => $"{field}-{number.ToString(CultureInfo.InvariantCulture)}";

    public static string PartName(int element, int part) => Name(Name("part", element), part);

    public static string ReasonName(string key) => Reason + key;

    public ElementMark MarkOf(int element) => Typed.Elements.FirstOrDefault(e => e.Element == element) ?? new ElementMark(element, false, [], "");

    public string? ReasonFor(string key) => Typed.Reasons.FirstOrDefault(r => r.Rule == key)?.Reason;

    private static List<int> Parts(IFormCollection form, DisclosureElement element, int number) =>
        [.. Enumerable.Range(0, element.AtLeast.Count).Where(part => form.ContainsKey(PartName(number, part)))];
}
