namespace OpenIta.Disclosures;

/// <summary>Where an agency's checklist stands in the year. All its items go together; who may move it on stands in <see cref="Transitions"/>.</summary>
public enum DeclarationState
{
    /// <summary>Officers declare, item by item.</summary>
    Declaring,

    /// <summary>The executive reads and approves, or returns items.</summary>
    Submitted,

    /// <summary>Frozen with its evidence list; assessors score it.</summary>
    Approved,

    /// <summary>Every item has its score; the agency does not see it yet.</summary>
    Scored,

    /// <summary>The agency sees the scores and may dispute items.</summary>
    Preliminary,

    /// <summary>At least one item is disputed.</summary>
    Appealed,

    /// <summary>Nothing changes any more.</summary>
    Final,
}
