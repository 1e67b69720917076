using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.People;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Mine;

/// <summary>One's own passkeys.</summary>
public sealed class PasskeysModel(UserManager<Account> users, PasskeySignIn passkeys, OwnPasskeys own, Texts texts) : FormPage
{
    private const string Here = "/account/passkeys";

    private Account me = null!;

    public IReadOnlyList<Passkey> Keys { get; private set; } = [];

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What the browser answered.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public async Task OnGet()
    {
        me = (await users.GetUserAsync(User))!;
        Keys = await own.List(me.Id);
    }

    /// <summary>What the browser needs to make a key.</summary>
    public async Task<IActionResult> OnPostOptions()
    {
        await OnGet();
        return Content(await passkeys.AskForNew(me), "application/json");
    }

    public async Task<IActionResult> OnPost()
    {
        await OnGet();
        var made = await passkeys.TakeNew(me, Credential);
        if (made.IsRefused)
            return Again(made.Refusal);
        var added = await own.Add(me, Base64Url.EncodeToString(made.Value.CredentialId), Name ?? "", PasskeyContent.Write(made.Value));
        return added.IsRefused ? Again(added.Refusal, nameof(Name)) : Done(Here, texts.Passkey.Added);
    }

    public async Task<IActionResult> OnPostRemove(string? credential)
    {
        await OnGet();
        var removed = await own.Remove(me, credential ?? "");
        return removed.IsRefused ? Again(removed.Refusal) : Done(Here, texts.Passkey.Removed);
    }
}
