using System.Globalization;
using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <param name="Missing">The nodes that are neither given nor follow from others, each with what it could be computed from.</param>
public sealed record ScoresMissing(IReadOnlyList<MissingScore> Missing)
    : Refusal($"ยังขาดคะแนนของ {string.Join(", ", Missing)}", $"Scores are missing: {string.Join(", ", Missing)}");

/// <summary>The framework of the year lacks something that this calculation needs.</summary>
public sealed record FrameworkCannotScore(string Framework, IReadOnlyList<LocalText> Lacking)
    : Refusal($"กรอบการประเมิน {Framework} ยังคำนวณคะแนนไม่ได้ เพราะยังไม่ทราบ {string.Join(", ", Lacking.Select(l => l.Thai))}", $"The framework {Framework} can't be scored yet; not known: {string.Join(", ", Lacking.Select(l => l.English))}");

/// <summary>About one entry of the inputs; who read them knows where it stands.</summary>
public abstract record EntryRefusal(string Code, string Thai, string English) : Refusal(Thai, English);

public sealed record ScoreCodeUnknown(string Code, string Framework, string? Nearest)
    : EntryRefusal(Code, $"กรอบการประเมิน {Framework} ไม่มีรหัส {Code}{(Nearest is null ? "" : $" (หมายถึง {Nearest} หรือไม่)")}", $"The framework {Framework} has no code {Code}{(Nearest is null ? "" : $"; did you mean {Nearest}?")}");

public sealed record ScoreOutOfRange(string Code, decimal Score)
    : EntryRefusal(Code, $"คะแนนของ {Code} คือ {Text.Of(Score)} ต้องอยู่ระหว่าง 0 ถึง 100", $"The score of {Code} is {Text.Of(Score)}; it must be from 0 to 100");

public sealed record MarkNotAllowed(string Code, decimal Score, IReadOnlyList<decimal> Marks)
    : EntryRefusal(Code, $"ข้อ {Code} ได้คะแนน {Text.Of(Score)} ไม่ได้ ให้ได้เฉพาะ {string.Join(" หรือ ", Marks.Select(Text.Of))}", $"Item {Code} can't be marked {Text.Of(Score)}; its marks are {string.Join(" or ", Marks.Select(Text.Of))}");

/// <summary>A node without a score, and the children it could be computed from (empty for a leaf).</summary>
public sealed record MissingScore(string Code, IReadOnlyList<string> Children)
{
    public override string ToString() => Children.Count == 0 ? Code : $"{Code} ({string.Join(", ", Children)})";
}

file static class Text
{
    public static string Of(decimal score) => score.ToString("0.##########", CultureInfo.InvariantCulture);
}
