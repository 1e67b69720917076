using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;

namespace OpenIta.Web.Identity;

/// <summary>Addresses are looked up by the key they are stored under. Identity's own way fails on signs that are no letters of any script.</summary>
internal sealed class EmailKeys : ILookupNormalizer
{
    public string? NormalizeName(string? name) => NormalizeEmail(name);

    public string? NormalizeEmail(string? email) => email is null ? null : Account.EmailKey(email);
}
