using System.Runtime.CompilerServices;
using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>
/// In which order the scores and answers of an instrument are stored. Of an answered field two numbers are kept, the sum of its points
/// and how many gave them, so that nothing is rounded before the pack says so.
/// </summary>
internal sealed class AssessedShapes
{
    private const string Points = "/points", Answers = "/answers";

    private static readonly ConditionalWeakTable<FrameworkNode, AssessedShapes> Known = [];

    // The same few shapes come with every row: the names of their fields are made once.
    private static readonly ConditionalWeakTable<Shape, AnsweredField[]> FieldsOf = [];

    private readonly string[] fields;

    private AssessedShapes(Framework framework, string instrument)
    {
        var nodes = framework.Tree.Nodes.Where(n => framework.Tree.InstrumentOf(n.Code)?.Code == instrument).ToList();
        OfScores = new Shape(nodes.Select(n => n.Code));
        fields = [.. nodes.Where(n => n is { Kind: NodeKind.Question or NodeKind.SubItem, Children.Count: 0 }).Select(n => n.Code)];
        OfAnswers = new Shape(fields.SelectMany(field => new[] { field + Points, field + Answers }));
    }

    public Shape OfScores { get; }

    public Shape OfAnswers { get; }

    public static AssessedShapes Of(Framework framework, string instrument) =>
        Known.GetValue(framework.Tree.Find(instrument)!, node => new AssessedShapes(framework, node.Code));

    public async Task Keep(Session session)
    {
        await Shapes.Keep(session, OfScores);
        await Shapes.Keep(session, OfAnswers);
    }

    public string Write(IReadOnlyDictionary<string, decimal> scores) => StoredMap.Write(OfScores, scores, Stored.Score);

    public string Write(IReadOnlyDictionary<string, FieldMean> answers)
    {
        Span<long> numbers = stackalloc long[OfAnswers.Names.Count];
        var placed = 0;
        for (var f = 0; f < fields.Length; f++)
        {
            var isThere = answers.TryGetValue(fields[f], out var mean);
            (numbers[2 * f], numbers[2 * f + 1]) = isThere ? (SumOf(mean!), mean!.Count) : (ShapedNumbers.None, ShapedNumbers.None);
            placed += isThere ? 1 : 0;
        }
        return placed == answers.Count
            ? StoredMap.Write(OfAnswers, numbers)
            : StoredMap.Write(answers.SelectMany(a => new[] { KeyValuePair.Create(a.Key + Points, SumOf(a.Value)), KeyValuePair.Create(a.Key + Answers, a.Value.Count) }));
    }

    /// <param name="numbers">As they were written, in whatever order.</param>
    public static Dictionary<string, FieldMean> Means(IReadOnlyDictionary<string, long> numbers)
    {
        var asked = numbers is ShapedNumbers { Shape: var shape } ? FieldsOf.GetValue(shape, s => Fields(s.Names)) : Fields(numbers.Keys);
        var means = new Dictionary<string, FieldMean>(asked.Length, StringComparer.Ordinal);
        foreach (var (field, points, answers) in asked)
            if (numbers.TryGetValue(answers, out var count))
                means[field] = new FieldMean(Stored.Score(numbers[points]) / count, count, []);
        return means;
    }

    private static AnsweredField[] Fields(IEnumerable<string> names) =>
    [
        .. from name in names
           where name.EndsWith(Answers, StringComparison.Ordinal)
           let field = name[..^Answers.Length]
           select new AnsweredField(field, field + Points, name),
    ];

    private static long SumOf(FieldMean mean) => Stored.Score(mean.Mean * mean.Count);

    /// <summary>A field with the names of its two numbers.</summary>
    private readonly record struct AnsweredField(string Field, string Points, string Answers);
}
