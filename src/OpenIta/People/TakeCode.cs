using System.Globalization;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

public sealed record CodeUsed() : Refusal("รหัสนี้ใช้ไปแล้ว รอรหัสถัดไปจากแอป", "This code was used already; wait for the app's next one");

/// <summary>Takes a one-time code that was found right, once: seen a second time while it is still right, it is refused.</summary>
public sealed class TakeCode(Database database, TimeProvider time)
{
    // A code is right for three steps of 30 seconds.
    private const long Lasting = 120, Codes = 1_000_000;

    public Task<Result<bool>> Run(Guid person, string code) => database.Write<bool>(async session =>
    {
        var number = long.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var last = await session.One<long>("select code_step from person where id = @Id", new { Id = Stored.Id(person) });
        if (last % Codes == number && now - (last / Codes) < Lasting)
            return new CodeUsed();
        // Of two at once, one finds the value that it read.
        var taken = await session.Execute(
            "update person set code_step = @Now where id = @Id and code_step = @Last", new { Id = Stored.Id(person), Now = (now * Codes) + number, Last = last });
        return taken == 1 ? true : new CodeUsed();
    });
}
