namespace OpenIta.Cycles;

/// <summary>What a cycle consists of, in the order of the year. Each opens and locks by the calendar.</summary>
public enum Phase
{
    /// <summary>Agencies confirm contacts and enter the numbers for the samples; the executive approves.</summary>
    Registration,

    /// <summary>Staff answer.</summary>
    Iit,

    /// <summary>The public answers.</summary>
    Eit,

    /// <summary>Disclosure items are declared and approved.</summary>
    Declaration,

    /// <summary>Assessors score the declarations.</summary>
    Assessment,

    /// <summary>Agencies see the preliminary scores and dispute items.</summary>
    Appeal,

    /// <summary>Results are public.</summary>
    Publication,
}
