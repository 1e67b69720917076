namespace OpenIta.Agencies;

/// <summary>Size groups within a type of agency: the quotas of FY2567 are set by them (อบต. S, M, L).</summary>
public static class SizeGroup
{
    private static readonly (string Code, string Thai, string English)[] Groups = [("S", "เล็ก", "small"), ("M", "กลาง", "medium"), ("L", "ใหญ่", "large")];

    /// <summary>From the smallest.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Groups.Select(g => g.Code)];

    /// <summary>By letter or word; null when there is no such group.</summary>
    public static string? Find(string typed) => Groups
        .Where(g => new[] { g.Code, g.Thai, "ขนาด" + g.Thai, g.English }.Contains(typed.Trim(), StringComparer.OrdinalIgnoreCase))
        .Select(g => g.Code).FirstOrDefault();
}
