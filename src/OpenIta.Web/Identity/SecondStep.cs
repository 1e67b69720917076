using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.People;
using OpenIta.Web.Hosting;
using OpenIta.Web.Pages.Accounts;

namespace OpenIta.Web.Identity;

public sealed record CodeWrong() : Refusal("รหัสไม่ถูกต้อง ตรวจว่านาฬิกาของโทรศัพท์ตรงเวลา", "The code is wrong; check that your phone's clock is right");
public sealed record FirstStepMissing() : Refusal("หน้านี้เปิดค้างไว้นานเกินไป โปรดเข้าสู่ระบบใหม่", "This page was open for too long; sign in again");

/// <summary>Checks a code of the authenticator (six digits, each taken once) or a recovery code.</summary>
public sealed class SecondStep(SignInManager<Account> signIn, UserManager<Account> users, TakeCode take, SignInThrottle throttle, SourceAddress source)
{
    public async Task<Result<bool>> Run(HttpContext context, string typed)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
            return new FirstStepMissing();
        var attempt = new SignInAttempt("code:" + Account.EmailKey(account.Email), Convert.ToHexString(source.Of(context)), KnownDevice: null);
        if (throttle.Wait(attempt) is var wait && wait > TimeSpan.Zero)
            return new TooManyAttempts((int)Math.Ceiling(wait.TotalSeconds));
        var checkedCode = await Check(account, ThaiDigits.ToArabic(typed).Replace(" ", "", StringComparison.Ordinal));
        if (checkedCode.IsRefused)
            throttle.Failed(attempt);
        else
            throttle.Succeeded(attempt);
        return checkedCode;
    }

    private async Task<Result<bool>> Check(Account account, string code)
    {
        if (code.Length != 6 || !code.All(char.IsAsciiDigit))
            return (await signIn.TwoFactorRecoveryCodeSignInAsync(code)).Succeeded ? true : new CodeWrong();
        if (!await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, code))
            return new CodeWrong();
        var taken = await take.Run(account.Id, code);
        if (taken.IsRefused)
            return taken.Refusal;
        return (await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)).Succeeded ? true : new CodeWrong();
    }
}
