using Microsoft.AspNetCore.Mvc;
using OpenIta.Basics;
using OpenIta.Web.Identity;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

public sealed record SignInRefused() : Refusal("อีเมลหรือรหัสผ่านไม่ถูกต้อง", "The e-mail address or the password is wrong");
public sealed record TooManyAttempts(int Seconds) : Refusal($"ลองหลายครั้งเกินไป โปรดรอ {Seconds} วินาทีแล้วลองใหม่", $"Too many attempts; wait {Seconds} seconds and try again");

public sealed class SignInModel(SignInByPassword signIn) : FormPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards: an address of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated is true ? LocalRedirect(Onward) : Page();

    public async Task<IActionResult> OnPost()
    {
        var (result, wait) = await signIn.Run(HttpContext, Email ?? "", Password ?? "");
        if (wait > TimeSpan.Zero)
            return Again(new TooManyAttempts((int)Math.Ceiling(wait.TotalSeconds)), nameof(Email));
        if (result.RequiresTwoFactor)
            return RedirectToPage("SecondStep", new { Next });
        return result.Succeeded ? LocalRedirect(Onward) : Again(new SignInRefused(), nameof(Email));
    }

    private string Onward => Url.IsLocalUrl(Next) ? Next : "/desk";
}
