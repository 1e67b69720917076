using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Endpoints;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Cycles.Tasks;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>The home of an agency: what is to do, by whom, until when, what is late.</summary>
[Access(Permission.ReadDesk)]
public sealed class DeskModel(Database database, FrameworkLibrary frameworks, Desk desk, Actor actor, Texts texts, TimeProvider time, CalendarLinks links) : PageModel
{
    public Desk Desk => desk;

    /// <summary>Null before any cycle was opened.</summary>
    public DeskView? View { get; private set; }

    public IReadOnlyList<TaskGroup> Groups { get; private set; } = [];

    public int All => Groups.Sum(g => g.Tasks.Count);

    /// <summary>The phase that ends next, of those that are open; else the one that opens next.</summary>
    public PhaseWindow? NextDeadline { get; private set; }

    public string CalendarFile => links.Of(desk.Agency.Id);

    public async Task OnGet()
    {
        var now = time.GetUtcNow();
        View = await database.Read(session => DeskView.Load(session, frameworks, desk, actor, texts, now));
        if (View is null)
            return;
        Groups = DeskTasks.Of(View);
        NextDeadline = View.Calendar.Where(w => w.IsOpen(now) && w.Phase != Phase.Publication).MinBy(w => w.Closes)
            ?? View.Calendar.Where(w => w.Opens > now).MinBy(w => w.Opens);
    }

    public int Count(TaskState state) => Groups.Sum(g => g.Tasks.Count(t => t.State == state));

    /// <summary>By whom, until when, how far.</summary>
    public string Line(DeskTask task) => string.Join(" · ", new[]
    {
        task.Who,
        task.Window is not { } window ? null : task.State == TaskState.CannotStart && time.GetUtcNow() < window.Opens ? texts.Task.FromDay(window) : texts.Task.UntilDay(window),
        task.Hint,
    }.OfType<string>());
}
