namespace OpenIta.Verification;

/// <summary>Something that is not as it must be.</summary>
/// <param name="Subject">What it is about, such as an agency with its year and node.</param>
public sealed record Fault(string Subject, string Found, string Expected);

/// <summary>One promise, looked at everywhere it holds.</summary>
/// <param name="Name">Stable, such as <c>tallies</c>.</param>
/// <param name="Examined">How many things were looked at.</param>
/// <param name="Count">How many faults there are; the list may be shorter.</param>
public sealed record Check(string Name, long Examined, long Count, IReadOnlyList<Fault> Faults);

/// <summary>All checks; whole when none found a fault.</summary>
public sealed record VerificationReport(IReadOnlyList<Check> Checks)
{
    public bool IsWhole => Checks.All(c => c.Count == 0);
}

/// <summary>Gathers what one check finds. The first faults tell where to look.</summary>
internal sealed class Findings(string name)
{
    private const int Most = 100;

    private readonly List<Fault> faults = [];
    private long examined;
    private long count;

    public void Examined(long more = 1) => examined += more;

    public void Fault(string subject, object? found, object? expected)
    {
        count++;
        if (faults.Count < Most)
            faults.Add(new Fault(subject, found?.ToString() ?? "-", expected?.ToString() ?? "-"));
    }

    /// <summary>Looks at one thing.</summary>
    public void Same<T>(string subject, T found, T expected)
    {
        examined++;
        if (!EqualityComparer<T>.Default.Equals(found, expected))
            Fault(subject, found, expected);
    }

    /// <summary>Looks at two maps of numbers: every name of either.</summary>
    public void SameNumbers(string subject, IReadOnlyDictionary<string, long> found, IReadOnlyDictionary<string, long> expected)
    {
        examined += expected.Count;
        foreach (var key in expected.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
        {
            var (isThere, isRight) = (found.TryGetValue(key, out var stored), expected.TryGetValue(key, out var right));
            if (isThere != isRight || stored != right)
                Fault($"{subject} {key}", isThere ? stored : null, isRight ? right : null);
        }
    }

    public Check Done() => new(name, examined, count, faults);
}
