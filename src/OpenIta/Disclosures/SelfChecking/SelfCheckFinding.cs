namespace OpenIta.Disclosures.SelfChecking;

/// <summary>Missing must be mended before the checklist is sent; a warning may be left with a reason.</summary>
public enum Severity { Missing, Warning }

/// <summary>Something an assessor would take points for, found before the assessor does.</summary>
/// <param name="Rule">Stable name of the rule, such as <c>wrong-year</c>.</param>
/// <param name="Field">Where on the item's page it is mended: <c>answer</c>, <c>urls</c>, <c>url-2</c>, <c>element-3</c>.</param>
public sealed record SelfCheckFinding(string Rule, string Field, Severity Severity, string Thai, string English)
{
    /// <summary>Names the finding among those of its item; a reason is kept under it.</summary>
    public string Key => $"{Rule}/{Field}";

    /// <summary>Why the warning is left; null when it is open.</summary>
    public string? Reason { get; init; }

    public bool IsOpen => Severity == Severity.Missing || Reason is null;

    internal static SelfCheckFinding Missing(string rule, string field, string thai, string english) => new(rule, field, Severity.Missing, thai, english);

    internal static SelfCheckFinding Warning(string rule, string field, string thai, string english) => new(rule, field, Severity.Warning, thai, english);
}
