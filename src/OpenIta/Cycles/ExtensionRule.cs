using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>What keeps a phase from being extended for one agency. Each capability has its own; the program that runs them puts them together.</summary>
/// <param name="Check">Null when the phase may be extended for the agency in the cycle.</param>
public sealed record ExtensionRule(Phase Phase, Func<Session, Cycle, Guid, Task<Refusal?>> Check);
