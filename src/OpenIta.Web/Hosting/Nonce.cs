using System.Security.Cryptography;

namespace OpenIta.Web.Hosting;

/// <summary>The number used once: only scripts and styles that carry the one of this answer are taken by the browser.</summary>
internal static class Nonce
{
    private const int Bytes = 16;

    public static string Of(HttpContext context)
    {
        if (context.Items[typeof(Nonce)] is not string nonce)
            context.Items[typeof(Nonce)] = nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        return nonce;
    }
}
