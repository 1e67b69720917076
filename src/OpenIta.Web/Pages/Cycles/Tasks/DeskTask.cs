using OpenIta.Cycles;

namespace OpenIta.Web.Pages.Cycles.Tasks;

/// <summary>How far a task is, in the few words a task list needs.</summary>
public enum TaskState { CannotStart, NotStarted, InProgress, Done, Late }

/// <summary>One thing an agency has to do.</summary>
/// <param name="Address">Where it is done; null for who may not enter there.</param>
/// <param name="Who">By whom.</param>
/// <param name="Window">Until when; null for what has no limit of its own.</param>
/// <param name="Hint">How far it is, or why it can't be begun.</param>
public sealed record DeskTask(string Title, string? Address, string Who, PhaseWindow? Window, TaskState State, string? Hint = null)
{
    /// <summary>The state of what is not done: the window of its phase decides what can still be done about it.</summary>
    public static TaskState StateIn(PhaseWindow? window, DateTimeOffset now, bool isBegun) =>
        window is null ? isBegun ? TaskState.InProgress : TaskState.NotStarted
        : now < window.Opens ? TaskState.CannotStart
        : window.IsOver(now) ? TaskState.Late
        : isBegun ? TaskState.InProgress : TaskState.NotStarted;
}

/// <summary>Tasks that belong together, under their heading.</summary>
public sealed record TaskGroup(string Title, IReadOnlyList<DeskTask> Tasks);
