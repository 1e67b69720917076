using AngleSharp.Dom;

namespace OpenIta.Web.Tests;

/// <summary>What a browser without scripts would send for a form.</summary>
internal static class RenderedForm
{
    /// <summary>The form's own values with some replaced. A name that the form does not have fails the test; a null-free list of check boxes may be given by repeating the name.</summary>
    public static List<KeyValuePair<string, string>> Fields(IElement form, IReadOnlyList<(string Name, string Value)> filled)
    {
        var fields = form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(IsSent)
            .Select(f => KeyValuePair.Create(f.GetAttribute("name")!, Value(f))).ToList();
        var names = form.QuerySelectorAll("[name]").Select(f => f.GetAttribute("name")!).ToHashSet(StringComparer.Ordinal);
        foreach (var name in filled.Select(f => f.Name).Distinct())
        {
            names.ShouldContain(name);
            fields.RemoveAll(f => f.Key == name);
        }
        fields.AddRange(filled.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return fields;
    }

    private static bool IsSent(IElement field) =>
        !field.HasAttribute("disabled")
        && field.GetAttribute("type") switch
        {
            "checkbox" or "radio" => field.HasAttribute("checked"),
            "submit" or "button" or "file" => false,
            _ => true,
        };

    private static string Value(IElement field) => field.LocalName switch
    {
        "select" => (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute("value") ?? "",
        "textarea" => field.TextContent,
        _ => field.GetAttribute("value") ?? (field.GetAttribute("type") is "checkbox" or "radio" ? "on" : ""),
    };
}
