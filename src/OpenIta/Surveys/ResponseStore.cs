using System.Security.Cryptography;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>Responses, spent codes and form keys in the database. Rows of the three share nothing but the moment of their transaction.</summary>
internal static class ResponseStore
{
    /// <summary>Days after which the key of a form is forgotten: a retry comes within minutes.</summary>
    private const int KeyDays = 7;

    // SQLite looks for each parameter of a list among all the others.
    private const int AtOnce = 128;

    public static ClusteredTable Table { get; } = new("survey_response", "survey_number", "id");

    public static Task<Dictionary<HashKey, bool>> KnownKeys(Session session, IReadOnlyCollection<HashKey> keys) =>
        Flags(session, keys, "select key_hash, within_quota from submission_key where key_hash in @Hashes limit @Most");

    /// <summary>The codes that were issued, and whether each is spent.</summary>
    public static Task<Dictionary<HashKey, bool>> Codes(Session session, IReadOnlyCollection<HashKey> codes) =>
        Flags(session, codes, "select hash, spent from access_code where hash in @Hashes limit @Most");

    public static async Task Spend(Session session, IReadOnlyCollection<HashKey> codes)
    {
        foreach (var some in codes.Chunk(AtOnce))
            await session.Execute("update access_code set spent = 1 where hash in @Hashes", new { Hashes = Bytes(some) });
    }

    /// <summary>The packed answers of some surveys, by their number: sheet behind sheet, in no order. A survey that nobody answered is missing.</summary>
    public static async Task<IReadOnlyDictionary<long, byte[]>> Of(Session session, IReadOnlyCollection<long> surveys)
    {
        var sheets = new Dictionary<long, byte[]>(surveys.Count);
        foreach (var some in surveys.Chunk(AtOnce))
            foreach (var (survey, answers) in await session.List<(long, byte[])>(
                "select survey_number, joined(answers) from survey_response where survey_number in @Surveys group by survey_number limit @Most", new { Surveys = some, Most = some.Length }))
                sheets[survey] = answers;
        return sheets;
    }

    /// <summary>New responses and the keys of their forms, which are two lists: nothing says which belongs to which.</summary>
    public static Task Add(Session session, IReadOnlyList<(Survey Survey, Submission Sent)> responses, IReadOnlyList<(HashKey Key, bool WithinQuota, DateTimeOffset ReceivedAt)> keys)
    {
        var rows = responses.Select(r => (r.Survey.Number, Id: RandomId(), r.Sent)).OrderBy(r => r.Number).ThenBy(r => r.Id).ToList();
        return session.Insert(
            new RowBatch(
                Table.Name,
                ("survey_number", rows.Select(r => r.Number).ToArray()),
                ("id", rows.Select(r => r.Id).ToArray()),
                ("part", rows.Select(r => (long)r.Sent.Part).ToArray()),
                ("answers", rows.Select(r => r.Sent.Answers).ToArray()),
                ("language", rows.Select(r => r.Sent.Language).ToArray()),
                ("day", rows.Select(r => Day(r.Sent.ReceivedAt)).ToArray())),
            new RowBatch(
                "submission_key",
                ("key_hash", Bytes(keys.Select(k => k.Key))),
                ("within_quota", keys.Select(k => k.WithinQuota ? 1L : 0L).ToArray()),
                ("forget_on", keys.Select(k => Day(k.ReceivedAt) + KeyDays).ToArray())));
    }

    public static Task ForgetKeys(Session session, DateTimeOffset now) =>
        session.Execute("delete from submission_key where forget_on <= @Today", new { Today = Day(now) });

    private static async Task<Dictionary<HashKey, bool>> Flags(Session session, IReadOnlyCollection<HashKey> hashes, string sql)
    {
        var flags = new Dictionary<HashKey, bool>(hashes.Count);
        foreach (var some in hashes.Chunk(AtOnce))
            foreach (var (hash, flag) in await session.List<(byte[] Hash, long Flag)>(sql, new { Hashes = Bytes(some), Most = some.Length }))
                flags[new HashKey(hash)] = flag == 1;
        return flags;
    }

    private static byte[][] Bytes(IEnumerable<HashKey> keys) => [.. keys.Select(k => k.Bytes)];

    private static long Day(DateTimeOffset instant) => Bangkok.DayOf(instant).DayNumber;

    private static long RandomId()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToInt64(bytes) & long.MaxValue;
    }
}

/// <summary>A hash that can be compared and looked up.</summary>
internal readonly struct HashKey(byte[] bytes) : IEquatable<HashKey>
{
    public byte[] Bytes => bytes;

    public bool Equals(HashKey other) => bytes.AsSpan().SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => obj is HashKey other && Equals(other);

    // The bytes are a hash already.
    public override int GetHashCode() => BitConverter.ToInt32(bytes);
}
