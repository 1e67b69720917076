namespace OpenIta.Frameworks;

/// <summary>Something wrong in a pack that its author can mend.</summary>
/// <param name="Rule">Stable name of the rule, such as <c>weights-sum</c>; all are listed in docs/framework-packs.md.</param>
/// <param name="Line">Line in the file, counted from 1.</param>
/// <param name="Thai">What is wrong and how to mend it.</param>
/// <param name="English">The same in English.</param>
public sealed record PackFault(string Rule, int Line, string Thai, string English);
