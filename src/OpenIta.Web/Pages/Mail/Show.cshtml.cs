using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Mail;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Pages.Mail;

/// <summary>One letter. Its text may hold a link that lets its reader in: it is shown only where no server sends it, and to those only who invite people themselves.</summary>
public sealed class ShowModel(MailLists lists, Actor actor, TimeProvider time, Live<MailServer> server) : PageModel
{
    public MailRow Row { get; private set; } = null!;

    public string? Body { get; private set; }

    public async Task<IActionResult> OnGet(Guid letter)
    {
        if (await lists.Find(letter) is not var (row, body))
            return NotFound();
        Row = row;
        Body = server.Now.Settings is null && actor.May(Permission.ManagePeople, Place.Nation, time.GetUtcNow()) ? body : null;
        return Page();
    }
}
