namespace OpenIta.Jobs;

/// <summary>A piece of long work.</summary>
/// <param name="Kind">Which <see cref="JobKind"/> does it.</param>
/// <param name="Title">What people see, such as the name of the file.</param>
/// <param name="Input">What the kind needs to do it.</param>
/// <param name="StartedBy">The person, by name, as the audit log has it.</param>
/// <param name="Outcome">What came of it, as the kind wrote it; null until it is finished.</param>
public sealed record Job(
    Guid Id, string Kind, string Title, string Input, string StartedBy, DateTimeOffset CreatedAt, DateTimeOffset? ReleasedAt, DateTimeOffset? FinishedAt, int Total, int Done, string? Outcome)
{
    /// <summary>A program that runs a job and says nothing for so long is taken for dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>So often it is taken, by programs that die of it or of something else, before it is given up.</summary>
    public const int Tries = 5;

    public JobState State => FinishedAt is not null ? JobState.Finished : ReleasedAt is null ? JobState.Prepared : JobState.Released;
}

/// <summary>Prepared: waits for a person's word. Released: waits for its turn or runs. Finished: done or refused.</summary>
public enum JobState { Prepared, Released, Finished }
