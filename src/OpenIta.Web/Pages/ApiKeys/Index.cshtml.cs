using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.ApiKeys;
using OpenIta.Storage;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.ApiKeys;

/// <summary>The keys of programs. The words of a new one are shown on the answer to the form, and nowhere again.</summary>
public sealed class IndexModel(Database database, ChangeApiKeys change, Actor actor, TimeProvider time, Texts texts) : FormPage
{
    private const string Here = "/admin/api-keys";

    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    public NewApiKey? New { get; private set; }

    [BindProperty(Name = "")]
    public ApiKeyForm Typed { get; set; } = new();

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task OnGet() => Keys = await database.Read(ApiKeyStore.All);

    public async Task<IActionResult> OnPost()
    {
        var days = int.TryParse(Typed.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var made = await change.Create(actor, Typed.Name ?? "", Typed.Scope, days);
        await OnGet();
        if (made.IsRefused)
            return Again(made.Refusal, made.Refusal is ApiKeyTooLong ? nameof(Typed.Days) : nameof(Typed.Name));
        New = made.Value;
        Typed = new ApiKeyForm();
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostRevoke(Guid key)
    {
        var revoked = await change.Revoke(actor, key);
        if (!revoked.IsRefused)
            return Done(Here, texts.ApiKey.Revoked(revoked.Value.Name));
        await OnGet();
        return Again(revoked.Refusal);
    }
}
