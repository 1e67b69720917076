using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures.Checklists;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>The checklist: every item a person may see, by state, department and words.</summary>
public sealed class ItemsModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival) : FormPage
{
    public const string NoDepartment = "none";

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public ItemProgress? State { get; set; }

    /// <summary>Id of a department, or <see cref="NoDepartment"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Department { get; set; }

    /// <summary>Null while no cycle is under way.</summary>
    public Checklist? Checklist { get; private set; }

    public IReadOnlyList<ChecklistRow> Shown { get; private set; } = [];

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Q) || State is not null || !string.IsNullOrEmpty(Department);

    public bool MayAssign { get; private set; }

    public async Task OnGet(Guid agency)
    {
        var now = arrival.At;
        Checklist = await database.Read(session => Checklist.Load(session, frameworks, actor, agency, now));
        MayAssign = Checklist is not null && actor.May(Permission.AssignItems, Checklist.Here.Place, now);
        Shown = [.. (Checklist?.Rows ?? []).Where(Fits)];
    }

    private bool Fits(ChecklistRow row) =>
        (State is null || row.Progress == State)
        && (string.IsNullOrEmpty(Department) || (Department == NoDepartment ? row.Departments.Count == 0 : row.Departments.Any(d => d.Id.ToString() == Department)))
        && (string.IsNullOrWhiteSpace(Q) || ThaiText.SearchKey($"{row.Item.Code} {row.Item.Title.Thai} {row.Item.Title.English} {row.Item.Group?.Thai}").Contains(ThaiText.SearchKey(Q), StringComparison.Ordinal));
}
