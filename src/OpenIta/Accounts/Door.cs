using System.Security.Cryptography;
using System.Text;

namespace OpenIta.Accounts;

/// <summary>Something that can be guessed at. After some free tries each further one has to wait, twice as long every time.</summary>
/// <param name="What">Whose: an address, a browser, a source. Kept as a hash.</param>
/// <param name="FreeTries">How many tries need not wait.</param>
public sealed record Door(string Kind, string What, int FreeTries)
{
    // Long enough that guessing leads nowhere, short enough that whoever owns the account still gets in.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);

    /// <summary>The password of an account, from browsers it was never used in.</summary>
    public static Door Password(string email) => new("password", Account.EmailKey(email), FreeTries: 5);

    /// <summary>The password of an account, from a browser it was used in before: strangers can't shut this one.</summary>
    public static Door Password(string email, string browser) => new("browser", browser + "\n" + Account.EmailKey(email), FreeTries: 5);

    /// <summary>Whatever comes from one address; an office or a school shares one.</summary>
    public static Door Source(ReadOnlySpan<byte> address) => new("source", Convert.ToHexString(address), FreeTries: 50);

    /// <summary>The second step of a person.</summary>
    public static Door Code(Guid person) => new("code", person.ToString("D"), FreeTries: 5);

    /// <summary>Letters with a reset link to one address.</summary>
    public static Door Letter(string email) => new("letter", Account.EmailKey(email), FreeTries: 3);

    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Kind + "\n" + What)));

    /// <summary>How long the next try waits after this many.</summary>
    public TimeSpan WaitAfter(long tries) =>
        tries < FreeTries ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(tries - FreeTries, 30))));
}
