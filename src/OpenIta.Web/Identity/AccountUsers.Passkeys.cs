using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;

namespace OpenIta.Web.Identity;

// Passkeys, kept as the web framework describes them. People add and remove their own by OwnPasskeys.
internal sealed partial class AccountUsers : IUserPasskeyStore<Account>
{
    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken stop) => database.Read<IList<UserPasskeyInfo>>(
        async session => [.. (await PasskeyStore.Of(session, user.Id)).Select(k => PasskeyContent.Read(k.Content))], stop);

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken stop) => database.Read(
        async session => await PasskeyStore.Find(session, Base64Url.EncodeToString(credentialId)) is { } key ? await AccountStore.Find(session, key.Person) : null, stop);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken stop) => database.Read(
        async session => await PasskeyStore.Find(session, Base64Url.EncodeToString(credentialId)) is { } key && key.Person == user.Id ? PasskeyContent.Read(key.Content) : null, stop);

    // A key that signed in carries its new counter.
    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken stop) => database.Write<bool>(
        async session =>
        {
            await PasskeyStore.Save(session, new Passkey(Base64Url.EncodeToString(passkey.CredentialId), user.Id, passkey.Name ?? "", passkey.CreatedAt, PasskeyContent.Write(passkey)));
            return true;
        },
        stop);

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken stop) => database.Write<bool>(
        async session => await PasskeyStore.Remove(session, user.Id, Base64Url.EncodeToString(credentialId)), stop);
}

/// <summary>A passkey as JSON.</summary>
internal static class PasskeyContent
{
    public static string Write(UserPasskeyInfo key) => JsonSerializer.Serialize(new Form(
        key.CredentialId, key.PublicKey, key.CreatedAt, key.SignCount, key.Transports, key.IsUserVerified, key.IsBackupEligible, key.IsBackedUp, key.AttestationObject, key.ClientDataJson));

    public static UserPasskeyInfo Read(string content)
    {
        var form = JsonSerializer.Deserialize<Form>(content)!;
        return new UserPasskeyInfo(
            form.CredentialId, form.PublicKey, form.CreatedAt, form.SignCount, form.Transports, form.IsUserVerified, form.IsBackupEligible, form.IsBackedUp, form.Attestation, form.ClientData);
    }

    private sealed record Form(
        byte[] CredentialId, byte[] PublicKey, DateTimeOffset CreatedAt, uint SignCount, string[]? Transports,
        bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp, byte[] Attestation, byte[] ClientData);
}
