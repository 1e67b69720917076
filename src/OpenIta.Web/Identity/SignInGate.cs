using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Storage;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Identity;

/// <summary>Slows down guessing, per account and per source; nobody is locked out. The same for addresses with and without an account.</summary>
public sealed class SignInGate(Database database, SourceAddress source, KnownBrowser browser, IHttpContextAccessor accessor, TimeProvider time)
{
    private HttpContext Context => accessor.HttpContext!;

    /// <summary>What a password typed for this address is tried at.</summary>
    public IReadOnlyList<Door> Password(string email) => browser.NumberFor(Context, email) is { } number
        ? [Door.Password(email, number)]
        : [Door.Password(email), Door.Source(source.Of(Context))];

    public IReadOnlyList<Door> Code(Guid person) => [Door.Code(person)];

    public IReadOnlyList<Door> Letter(string email) => [Door.Letter(email), Door.Source(source.Of(Context))];

    /// <summary>Counts a try, or refuses one that comes too soon.</summary>
    public Task<Result<bool>> Take(IReadOnlyList<Door> doors) => database.Write(session => TryStore.Take(session, doors, time.GetUtcNow()));

    public Task Forgive(IReadOnlyList<Door> doors) => database.Write<bool>(async session =>
    {
        await TryStore.Forgive(session, doors);
        return true;
    });

    /// <summary>The person has proved who they are: their browser is known from now on.</summary>
    public void Remember(Account account) => browser.Remember(Context, account.Email);
}
