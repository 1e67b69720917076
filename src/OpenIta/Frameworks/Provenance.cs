namespace OpenIta.Frameworks;

/// <summary>A text in Thai and, where there is one, in English. Either may be unknown.</summary>
public sealed record LocalText(string? Thai, string? English = null)
{
    /// <summary>Where the Thai text comes from; null for texts that stand in no pack.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Where the English text comes from: mostly a translation made for the pack, and provisional.</summary>
    public Provenance? EnglishProvenance { get; init; }

    public override string ToString() => Thai ?? English ?? "";
}

/// <summary>Where a text or number comes from.</summary>
/// <param name="Kind">How it is known.</param>
/// <param name="Sources">Ids in <see cref="Framework.Sources"/>.</param>
/// <param name="Provisional">True while no owner of the framework has confirmed it; pages mark it.</param>
/// <param name="Note">What a reader must know about it.</param>
public sealed record Provenance(ProvenanceKind Kind, IReadOnlyList<string> Sources, bool Provisional, string? Note = null);

/// <summary>seed: stated in a published report that ships in samples; found: seen in a public source; inferred: worked out; recalled: from memory.</summary>
public enum ProvenanceKind { Seed, Found, Inferred, Recalled }

/// <summary>Something the pack lacks. An empty list of nodes means all of them.</summary>
public sealed record Gap(GapSubject About, IReadOnlyList<string> Nodes, LocalText Text)
{
    /// <summary>True when the gap explains why this is missing, at this node where one is named.</summary>
    public bool Explains(GapSubject about, string? node = null) =>
        About == about && (Nodes.Count == 0 || (node is not null && Nodes.Contains(node)));
}

/// <summary>What a gap is about. The first eight may be left out of a pack only where a gap says so; the others only tell.</summary>
public enum GapSubject { Weights, Levels, Indicators, Questions, Scales, Points, Parents, Rules, Texts, Elements, Sampling, Calendar }
