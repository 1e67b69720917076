namespace OpenIta.Measures.Bank;

/// <summary>A measure that others may take over, with where it was found.</summary>
/// <param name="Id">Stays the same as long as its source does, such as <c>ita-2565/I20</c> or <c>004/progress:3</c>.</param>
/// <param name="Nodes">What it answers, in the codes of its own year.</param>
/// <param name="Title">In the words of the source, without the name of its agency.</param>
public sealed record BankedMeasure(string Id, BankSource Source, IReadOnlyList<string> Nodes, string Title)
{
    public IReadOnlyList<string> Steps { get; init; } = [];

    public string? Weakness { get; init; }

    /// <summary>Only one that names no year.</summary>
    public string? Period { get; init; }

    public string? Monitoring { get; init; }

    public Rhythm? ReportEvery { get; init; }

    /// <summary>The report names no code: what it answers was found by its words.</summary>
    public bool NodesInferred { get; init; }
}

/// <summary>The advice of a framework, or a measure of a published report.</summary>
/// <param name="Name">Id of the framework, or name of the agency whose report it is.</param>
/// <param name="File">Null for a framework.</param>
/// <param name="Lines">Where in the file.</param>
public sealed record BankSource(BankSourceKind Kind, int FiscalYear, string Name, string? File = null, IReadOnlyList<int>? Lines = null)
{
    /// <summary>As it is kept with a measure that was made from it.</summary>
    public override string ToString() => Kind == BankSourceKind.Framework
        ? $"คำแนะนำในกรอบการประเมินปีงบประมาณ พ.ศ. {FiscalYear}"
        : $"รายงานของ{Name} ปีงบประมาณ พ.ศ. {FiscalYear}";
}

public enum BankSourceKind { Framework, Report }
