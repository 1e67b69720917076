using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Frameworks;

namespace OpenIta.Web.Pages.Frameworks;

/// <summary>One pack, readable as a document.</summary>
public sealed class ShowModel(FrameworkLibrary library) : PageModel
{
    public Framework Framework { get; private set; } = null!;

    public Framework? Before => library.Before(Framework);

    public IActionResult OnGet(string id)
    {
        if (library.Find(id) is not { IsRefused: false } found)
            return NotFound();
        Framework = found.Value;
        return Page();
    }
}
