using System.Globalization;

namespace OpenIta.Web.Pages.Shared;

/// <summary>Addresses of the pages, in one place.</summary>
public static class Address
{
    public static string Agency(Guid id, int? year = null) => year is null ? $"/agencies/{id}" : $"/agencies/{id}/{Plain(year.Value)}";

    public static string Score(Guid agency, int year, string code) => $"/agencies/{agency}/{Plain(year)}/scores/{Uri.EscapeDataString(code)}";

    public static string Report(Guid agency, Guid report) => $"/agencies/{agency}/reports/{report}";

    public static string Framework(string id) => $"/frameworks/{Uri.EscapeDataString(id)}";

    /// <summary>The place of a node within its framework's page.</summary>
    public static string FrameworkNode(string id, string code) => $"{Framework(id)}#{Anchor(code)}";

    public static string Compare(string older, string newer) => $"/frameworks/{Uri.EscapeDataString(older)}/compare/{Uri.EscapeDataString(newer)}";

    /// <summary>An element id for a code such as <c>9.1</c> or <c>I1.1</c>.</summary>
    public static string Anchor(string code) => "n-" + code.Replace('.', '-');

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
