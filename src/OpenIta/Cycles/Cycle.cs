using OpenIta.Basics;

namespace OpenIta.Cycles;

/// <summary>A round of the assessment: a fiscal year on the framework of that year. There is one for a programme and year.</summary>
/// <param name="Framework">Id of the pack, such as <c>ita-2566</c>.</param>
public sealed record Cycle(Guid Id, FiscalYear Year, string Framework, DateTimeOffset CreatedAt)
{
    /// <summary>The programme the pack belongs to: <c>ita</c> of <c>ita-2566</c>.</summary>
    public string Programme => Framework.LastIndexOf('-') is > 0 and var end ? Framework[..end] : Framework;
}
