using System.Security.Cryptography;
using OpenIta.Storage;

namespace OpenIta.Agencies;

/// <param name="Sha256">Of the content, as its version.</param>
public sealed record Logo(string MediaType, string Sha256, byte[] Content);

/// <summary>Logos of agencies in the database.</summary>
public static class LogoStore
{
    public static async Task<Logo?> Find(Session session, Guid agency) =>
        (await session.Find<Row>(
            """select media_type as "MediaType", sha256 as "Sha256", content as "Content" from agency_logo where agency_id = @Agency""",
            new { Agency = Stored.Id(agency) }))?.Read();

    public static async Task<bool> Has(Session session, Guid agency) =>
        await session.One<long>("select count(*) from agency_logo where agency_id = @Agency", new { Agency = Stored.Id(agency) }) > 0;

    public static Task Save(Session session, Guid agency, RasterImage image) => session.Execute(
        """
        insert into agency_logo (agency_id, media_type, sha256, content) values (@Agency, @MediaType, @Sha256, @Bytes)
        on conflict (agency_id) do update set media_type = excluded.media_type, sha256 = excluded.sha256, content = excluded.content
        """,
        new { Agency = Stored.Id(agency), image.MediaType, Sha256 = Convert.ToHexStringLower(SHA256.HashData(image.Bytes)), image.Bytes });

    private sealed class Row
    {
        public string MediaType { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public byte[] Content { get; init; } = [];

        public Logo Read() => new(MediaType, Sha256, Content);
    }
}
