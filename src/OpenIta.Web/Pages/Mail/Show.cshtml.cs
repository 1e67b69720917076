using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Mail;

namespace OpenIta.Web.Pages.Mail;

/// <summary>One letter. Its text is shown only where no server sends it: it may hold a link that lets its reader in.</summary>
public sealed class ShowModel(MailLists lists, IServiceProvider services) : PageModel
{
    public MailRow Row { get; private set; } = null!;

    public string? Body { get; private set; }

    public async Task<IActionResult> OnGet(Guid letter)
    {
        if (await lists.Find(letter) is not var (row, body))
            return NotFound();
        Row = row;
        Body = services.GetService<SmtpSettings>() is null ? body : null;
        return Page();
    }
}
