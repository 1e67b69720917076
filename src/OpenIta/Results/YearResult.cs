using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Scoring;

namespace OpenIta.Results;

/// <summary>The result of one fiscal year: what the reports print, beside what the pack's arithmetic gives.</summary>
public sealed record YearResult
{
    /// <summary>Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The pack of the year; null when there is none.</summary>
    public required Framework? Framework { get; init; }

    /// <summary>True when the pack differs from that of the year shown before it in time: scores on both sides measure different things.</summary>
    public required bool FrameworkChanged { get; init; }

    /// <summary>The printed total, else the computed one; null when neither is known.</summary>
    public required decimal? Total { get; init; }

    /// <summary>The printed level, else that of the pack for the total.</summary>
    public required ResultLevel? Level { get; init; }

    public required ValueSource LevelSource { get; init; }

    /// <summary>By code in the order of the pack, the total first; codes the pack does not have stand last.</summary>
    public required IReadOnlyList<NodeResult> Nodes { get; init; }

    /// <summary>The scores as the pack computes them from the printed inputs; null when inputs are missing or the pack cannot score.</summary>
    public required ScoreTree? Computed { get; init; }

    /// <summary>Why <see cref="Computed"/> is null: the refusal of the calculator, which names what is missing.</summary>
    public required Refusal? NotComputed { get; init; }

    /// <summary>All findings of the audit in the reports of this year, those about no score too.</summary>
    public required IReadOnlyList<ReportFinding> Findings { get; init; }

    /// <summary>What cycles run with this program gave, as far as the reader may see it; empty where only reports tell.</summary>
    public IReadOnlyList<AssessedScores> Assessed { get; init; } = [];

    /// <summary>What respondents of this year's surveys answered, by field.</summary>
    public IReadOnlyDictionary<string, FieldMean> Answers => Assessed.SelectMany(a => a.Answers).ToDictionary(StringComparer.Ordinal);

    public NodeResult? Node(string code) => Nodes.FirstOrDefault(n => n.Code == code);

    /// <summary>Indicators with a score, the highest first; equal scores in the order of the pack.</summary>
    public IEnumerable<NodeResult> RankedIndicators =>
        Nodes.Where(n => n is { Kind: NodeKind.Indicator, Score: not null }).OrderByDescending(n => n.Score);

    /// <summary>Children of a node that have a score, in the order of the pack.</summary>
    public IEnumerable<NodeResult> ChildrenOf(string code) => Nodes.Where(n => n.Parent == code);
}

/// <summary>One node in one year.</summary>
/// <param name="Kind">Null when the pack of the year is not known or does not have the code.</param>
/// <param name="Score">The printed value (of two different ones the one that fits), else the computed one.</param>
/// <param name="Printed">Every place it is printed at, with possibly different values.</param>
/// <param name="Computed">What its children give; null when they are not known.</param>
/// <param name="Findings">Findings of the audit about this node in this year.</param>
public sealed record NodeResult(
    string Code, NodeKind? Kind, string? Parent, LocalText Title, decimal? Score, ValueSource Source,
    IReadOnlyList<PrintedValue> Printed, decimal? Computed, IReadOnlyList<ReportFinding> Findings)
{
    /// <summary>True when the shown value is not what the children give.</summary>
    public bool Differs => Computed is { } computed && Score is { } score && computed != score;
}

/// <summary>Unknown: neither printed nor computable. Assessed: given in a cycle run with this program.</summary>
public enum ValueSource { Unknown, Printed, Computed, Assessed }

/// <summary>A value at its place in a report.</summary>
/// <param name="Text">The digits as printed.</param>
public sealed record PrintedValue(decimal Value, string Text, Guid ReportId, string FileName, int Line);

/// <summary>A finding and the report it is about.</summary>
public sealed record ReportFinding(Guid ReportId, string FileName, Finding Finding);
