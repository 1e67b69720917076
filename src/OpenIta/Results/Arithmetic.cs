using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Results;

internal static class Arithmetic
{
    public static Result<ScoreTree>? Of(Framework framework, IReadOnlyDictionary<string, decimal> scores) => null;
}
