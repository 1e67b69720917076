using Microsoft.AspNetCore.Mvc;
using OpenIta.People;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using OpenIta.Web.Operations;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

public sealed class AskResetModel(AskForReset ask, SignInGate gate, PublicAddress address, ThisNode node, Texts texts) : FormPage
{
    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnPost()
    {
        // Too many letters are simply not sent: saying so would help whoever fills a mailbox.
        var free = await gate.Take(gate.Letter(Email ?? ""));
        if (free.IsRefused)
            return Done("/sign-in", texts.Account.LinkSent(node.IsMailAway));
        var asked = await ask.Run(Email ?? "", address.ToString());
        return asked.IsRefused ? Again(asked.Refusal) : Done("/sign-in", texts.Account.LinkSent(node.IsMailAway));
    }
}
