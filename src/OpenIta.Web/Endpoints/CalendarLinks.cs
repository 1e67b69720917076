using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OpenIta.Agencies;
using OpenIta.Cycles;
using OpenIta.Storage;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using Answers = Microsoft.AspNetCore.Http.Results;

namespace OpenIta.Web.Endpoints;

/// <summary>The calendar of an agency as a file, under a link that calendar programs can follow without signing in: whoever has it was given it.</summary>
public sealed class CalendarLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("calendar");

    public string Of(Guid agency) => $"/calendar/{seal.Protect(agency.ToString("N"))}.ics";

    private Guid? Read(string link)
    {
        try
        {
            return Guid.ParseExact(seal.Unprotect(link), "N");
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    internal static void Map(WebApplication app) => app.MapGet("/calendar/{link}.ics", async (
        string link, CalendarLinks links, Database database, TimeProvider time, PublicAddress address, Texts texts, CancellationToken stop) =>
    {
        if (links.Read(link) is not { } id)
            return Answers.NotFound();
        var now = time.GetUtcNow();
        var file = await database.Read<string?>(async session =>
        {
            if (await AgencyStore.Find(session, id) is not { } agency)
                return null;
            var cycle = await CycleStore.Current(session, now);
            var windows = cycle is null ? [] : await CycleStore.Of(session, cycle.Id, id);
            return CalendarFile.Write(agency, windows, texts.Cycle.NameOf, $"{address}/desk/{id}", now);
        }, stop);
        return file is null ? Answers.NotFound() : Answers.File(System.Text.Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "openita.ics");
    });
}
