namespace OpenIta.Reports;

/// <summary>What a published ITA report says, as data. Every datum keeps the line (from 1) of the source it stands on.</summary>
public sealed record PublishedReport
{
    public required ReportSource Source { get; init; }

    /// <summary>Full official name, such as องค์การบริหารส่วนตำบลหัวหนอง; null when the text names none.</summary>
    public string? Agency { get; init; }

    public string? AgencyType { get; init; }

    public string? Subdistrict { get; init; }

    public string? District { get; init; }

    public string? Province { get; init; }

    /// <summary>Fiscal year the report is about, Buddhist Era.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>True when no line names the fiscal year and it is that of the dates in the tables.</summary>
    public bool FiscalYearInferred { get; init; }

    /// <summary>Field name (agency, province, district, fiscalYear, level …) to the line it was read from.</summary>
    public IReadOnlyDictionary<string, int> FieldLines { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<ReportKind> Kinds { get; init; } = [];

    public Memo? Memo { get; init; }

    public IReadOnlyList<PrintedScore> Scores { get; init; } = [];

    /// <summary>The level of the year as printed, such as C or ผ่านดี.</summary>
    public string? Level { get; init; }

    public IReadOnlyList<PrintedLevel> Levels { get; init; } = [];

    public IReadOnlyList<RankedIndicator> Ranking { get; init; } = [];

    public IReadOnlyList<PrintedWeight> Weights { get; init; } = [];

    public IReadOnlyList<WeightedScore> WeightedScores { get; init; } = [];

    public IReadOnlyList<Narrative> Narrative { get; init; } = [];

    public IReadOnlyList<QuestionAdvice> Advice { get; init; } = [];

    public IReadOnlyList<ReportedMeasure> Measures { get; init; } = [];

    public IReadOnlyList<IndicatorProgress> IndicatorProgress { get; init; } = [];

    public IReadOnlyList<ReportedDisclosureItem> DisclosureItems { get; init; } = [];

    public IReadOnlyList<WorkPlanStep> WorkPlan { get; init; } = [];

    /// <summary>Tables whose kind is not one of the above (contents, level bands …), so that no cell is lost.</summary>
    public IReadOnlyList<OtherTable> OtherTables { get; init; } = [];

    /// <summary>Tables that print numbers in Thai digits and in Arabic ones.</summary>
    public IReadOnlyList<MixedTable> MixedTables { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>The file a report was read from.</summary>
/// <param name="Format">text, html, docx or pdf.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hexadecimal.</param>
public sealed record ReportSource(string FileName, string Format, string Sha256, int Lines);

public enum ReportKind { Memo, Analysis, Measures, Progress, ResponsibilityList, WorkPlan }

/// <summary>The official memo (บันทึกข้อความ) with its chain of opinions.</summary>
public sealed record Memo(
    string? Department, string? Telephone, string? Number, string? Date, string? Subject, string? To, IReadOnlyList<string> Body,
    Signatory? Author, IReadOnlyList<Opinion> Opinions, IReadOnlyList<int> Lines);

public sealed record Signatory(string? Name, string? Position, string? Rank, IReadOnlyList<int> Lines);

/// <summary>One opinion block: whose opinion the heading asks for, what was written, who signed.</summary>
public sealed record Opinion(string Heading, string Text, Signatory? Signatory, IReadOnlyList<int> Lines);

/// <summary>A score as printed. <paramref name="Code"/> is <c>total</c>, an instrument, indicator, sub-indicator, question or item.</summary>
/// <param name="Text">The digits as printed, Thai or Arabic.</param>
/// <param name="FiscalYear">The year the value is of; null means the report's year.</param>
public sealed record PrintedScore(string Code, decimal Value, int Line, string Text, int? FiscalYear = null);

public sealed record PrintedLevel(string Level, int Line, decimal? Score = null, int? FiscalYear = null);

public sealed record RankedIndicator(int Rank, string Code, string Title, decimal? Value, int Line);

public sealed record PrintedWeight(string Code, decimal Percent, int Line);

/// <summary>What a row prints as score times weight.</summary>
public sealed record WeightedScore(string Code, decimal Value, int Line, string Text);

/// <summary>Running text under a heading; <paramref name="Node"/> is the instrument or indicator it is about, where it names one.</summary>
public sealed record Narrative(string? Node, string? Heading, string Text, IReadOnlyList<int> Lines)
{
    public int? HeadingLine { get; init; }
}

/// <summary>Advice on one question or item, such as I20.</summary>
public sealed record QuestionAdvice(string Code, string Text, IReadOnlyList<int> Lines);

/// <summary>One measure (มาตรการ) with what the table says of it.</summary>
public sealed record ReportedMeasure
{
    public string? Number { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<string> Steps { get; init; } = [];

    public string? Weakness { get; init; }

    public IReadOnlyList<string> Responsible { get; init; } = [];

    public string? Period { get; init; }

    public string? Monitoring { get; init; }

    public MeasureStatus? Status { get; init; }

    /// <summary>The status as printed, such as ☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ.</summary>
    public string? StatusText { get; init; }

    /// <summary>สรุปผลการดำเนินการ.</summary>
    public string? Results { get; init; }

    /// <summary>ผลลัพธ์หรือความสำเร็จ.</summary>
    public string? Outcome { get; init; }

    /// <summary>Nodes the measure answers: instrument, indicators, questions or items it names.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>The indicator or question as the row prints it.</summary>
    public string? About { get; init; }

    public IReadOnlyList<ExtraCell> Extra { get; init; } = [];

    public IReadOnlyList<int> Lines { get; init; } = [];
}

/// <summary>A cell whose column has no field of its own, such as งบประมาณ.</summary>
public sealed record ExtraCell(string Heading, string Text);

public enum MeasureStatus { NotStarted, InProgress, Done }

/// <summary>A row of progress for an indicator or question of IIT, EIT or OIT.</summary>
public sealed record IndicatorProgress
{
    public string? Number { get; init; }

    /// <summary>Instrument the table is about.</summary>
    public string? Instrument { get; init; }

    /// <summary>Code of the indicator by the words of its cell, or of the cell above where the row's own is empty; null when the words name none.</summary>
    public string? Indicator { get; init; }

    public string? IndicatorTitle { get; init; }

    /// <summary>True when the row's own cell is empty.</summary>
    public bool IndicatorFromAbove { get; init; }

    /// <summary>Code of the question or item, such as I11; null when the row is about the whole indicator.</summary>
    public string? Code { get; init; }

    /// <summary>The code as printed, such as ๑๑๑ for I11.</summary>
    public string? PrintedCode { get; init; }

    public string? Title { get; init; }

    public string? Measure { get; init; }

    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<string> Responsible { get; init; } = [];

    public string? Period { get; init; }

    public string? Monitoring { get; init; }

    public MeasureStatus? Status { get; init; }

    public string? StatusText { get; init; }

    public string? Progress { get; init; }

    public IReadOnlyList<ExtraCell> Extra { get; init; } = [];

    public IReadOnlyList<int> Lines { get; init; } = [];
}

/// <summary>A row of a disclosure-item table: a responsibility list or a progress table.</summary>
public sealed record ReportedDisclosureItem(
    string Code, string Title, IReadOnlyList<string> Elements, IReadOnlyList<string> Responsible, MeasureStatus? Status, string? Progress, IReadOnlyList<int> Lines)
{
    /// <summary>The code as printed, such as ๐๔๒ for O42.</summary>
    public string? PrintedCode { get; init; }

    public string? SubIndicator { get; init; }

    public string? Group { get; init; }

    public string? Period { get; init; }

    public string? StatusText { get; init; }

    public IReadOnlyList<ExtraCell> Extra { get; init; } = [];
}

public sealed record WorkPlanStep(string? Phase, string? Number, string Step, string? Period, string? Method, IReadOnlyList<string> Responsible, IReadOnlyList<int> Lines)
{
    public IReadOnlyList<ExtraCell> Extra { get; init; } = [];
}

/// <summary>Of each row of a table the first number in Thai digits, and the first in Arabic ones.</summary>
public sealed record MixedTable(IReadOnlyList<PrintedNumber> Thai, IReadOnlyList<PrintedNumber> Arabic);

public sealed record PrintedNumber(string Text, int Line);

public sealed record OtherTable(string? Caption, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int> Lines);
