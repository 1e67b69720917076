namespace OpenIta.Reports.Reading.Tables;

/// <summary>What a column of a report's table holds, by the words of its heading.</summary>
internal enum ColumnKind
{
    Other, Number, Code, Title, Elements, Responsible, Period, Measure, Phase, Method, Weakness, Monitoring, Results, Outcome,
    Status, NotStarted, InProgress, Done, Indicator, Question, Instrument, Score, WeightedScore, Weight, Level, Rank, Year, Remark,
}

/// <param name="Year">The fiscal year a column of scores is of, where its heading names one.</param>
/// <param name="Node">The node whose scores a column holds, where its heading names one: IIT, คะแนนเครื่องมือ of the row, or the total.</param>
internal sealed record Column(ColumnKind Kind, string Heading, int? Year = null, string? Node = null);
