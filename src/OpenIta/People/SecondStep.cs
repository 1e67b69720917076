using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

public sealed record CodeWrong() : Refusal("รหัสไม่ถูกต้องหรือใช้ไปแล้ว โปรดกรอกรหัสล่าสุดจากแอป", "The code is wrong or was used before; enter the newest one of the app");
public sealed record SecondStepMissing() : Refusal("บัญชีนี้ยังไม่ได้ตั้งการยืนยันสองขั้นตอน", "This account has no second step yet");

/// <summary>What a person gets when the second step is turned on: these codes are shown once.</summary>
public sealed record SecondStepOn(Account Account, IReadOnlyList<string> RecoveryCodes);

/// <summary>The second step at sign-in: turned on with the first code of the app, renewed, turned off.</summary>
public sealed class SecondStep(Database database, TimeProvider time)
{
    /// <param name="sealedKey">The same key as it is to be stored.</param>
    public Task<Result<SecondStepOn>> TurnOn(Guid person, byte[] key, string sealedKey, string code) => database.Write<SecondStepOn>(async session =>
    {
        var now = time.GetUtcNow();
        if (await AccountStore.Find(session, person) is not { } account)
            return new PersonUnknown();
        if (OneTimeCode.StepOf(key, code, now, last: 0) is not { } step)
            return new CodeWrong();
        (account.AuthenticatorKey, account.HasTwoFactor, account.CodeStep) = (sealedKey, true, step);
        account.SecurityStamp = Account.NewStamp();
        await AccountStore.Save(session, account);
        var codes = await RecoveryCodes.Renew(session, person);
        await Note(session, account, "second-step.on");
        return new SecondStepOn(account, codes);
    });

    public Task<Result<SecondStepOn>> RenewCodes(Guid person) => database.Write<SecondStepOn>(async session =>
    {
        if (await AccountStore.Find(session, person) is not { HasTwoFactor: true } account)
            return new SecondStepMissing();
        var codes = await RecoveryCodes.Renew(session, person);
        await Note(session, account, "recovery-codes.renew");
        return new SecondStepOn(account, codes);
    });

    /// <summary>By the person, or by whoever manages people for one who lost phone and codes. Passkeys go too: all may be lost at once.</summary>
    public Task<Result<Account>> TurnOff(Actor by, Guid person) => database.Write<Account>(async session =>
    {
        var now = time.GetUtcNow();
        if (by.Person != person && !by.May(Permission.ManagePeople, Place.Nation, now))
            return new NotAllowed();
        if (await AccountStore.Find(session, person) is not { } account)
            return new PersonUnknown();
        (account.AuthenticatorKey, account.HasTwoFactor) = (null, false);
        account.SecurityStamp = Account.NewStamp();
        await AccountStore.Save(session, account);
        await RecoveryCodes.Remove(session, person);
        foreach (var key in await PasskeyStore.Of(session, person))
            await PasskeyStore.Remove(session, person, key.CredentialId);
        await AuditLog.Append(session, by, new AuditEntry("second-step.off", account.Email) { Role = by.Using(Permission.ManagePeople, Place.Nation, now)?.Role }, now);
        return account;
    });

    private Task Note(Session session, Account account, string act) =>
        AuditLog.Append(session, new Actor(account.Id, account.Name, []), new AuditEntry(act, account.Email), time.GetUtcNow());
}
