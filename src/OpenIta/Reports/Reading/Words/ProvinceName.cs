using OpenIta.Basics;

namespace OpenIta.Reports.Reading.Words;

/// <summary>Provinces in running text.</summary>
internal static class ProvinceName
{
    /// <summary>The province whose name a text begins with; spaces that a line break put into the name do not count.</summary>
    public static string? AtStartOf(string text)
    {
        var squeezed = Spaceless.Of(text);
        return Provinces.All.FirstOrDefault(n => squeezed.StartsWith(n, StringComparison.Ordinal));
    }
}
