using System.Net;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Basics;
using OpenIta.Disclosures.Declarations;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>What autosave is told: it posts the form of an item and asks for JSON.</summary>
internal static class Autosaved
{
    public static bool IsAskedFor(HttpRequest request) => request.Headers.Accept.Contains("application/json");

    public static JsonResult Tell(Result<SaveOutcome> saved, Texts texts) => saved switch
    {
        { IsRefused: true } => Told(HttpStatusCode.UnprocessableEntity, texts.Speech.Of(saved.Refusal)),
        { Value: SaveOutcome.Faulty } => Told(HttpStatusCode.UnprocessableEntity, texts.Declaration.NotSaved),
        { Value: SaveOutcome.Overtaken } => Told(HttpStatusCode.Conflict, texts.Declaration.OvertakenTitle),
        { Value: SaveOutcome.Saved kept } => Told(HttpStatusCode.OK, texts.Declaration.SavedNow, kept.Declaration.Version),
        _ => throw new InvalidOperationException(),
    };

    private static JsonResult Told(HttpStatusCode status, string message, long? version = null) => new(new { message, version }) { StatusCode = (int)status };
}
