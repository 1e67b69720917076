using OpenIta.Basics;

namespace OpenIta.Jobs;

/// <summary>A kind of long work and what does it. The result is what the job's page shows; a refusal ends the job with its sentence.</summary>
public sealed record JobKind(string Name, Func<Job, Func<int, int, Task>, CancellationToken, Task<Result<string>>> Run);
