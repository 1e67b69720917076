using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Mail;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Pages.Mail;

/// <summary>The log of what was sent and what waits; the mailbox where no server is set.</summary>
public sealed class IndexModel(MailLists lists, Live<MailServer> server) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<MailRow> Rows { get; private set; } = [];

    public long Count { get; private set; }

    public int Pages => (int)Math.Max(1, (Count + MailLists.PageSize - 1) / MailLists.PageSize);

    /// <summary>Null where letters only wait.</summary>
    public SmtpSettings? Server => server.Now.Settings;

    public async Task OnGet()
    {
        (Rows, Count) = await lists.Latest(Number);
        if (Number < 1 || Number > Pages)
            (Rows, Count) = await lists.Latest(Number = 1);
    }
}
