using Microsoft.AspNetCore.Diagnostics;

namespace OpenIta.Web.Pages.Errors;

/// <summary>A form that met a database that was away: the page holds all of it, so that nothing typed is lost.</summary>
/// <param name="Address">Where it was sent to.</param>
/// <param name="LostFiles">Files were attached; a page can't hold them.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool LostFiles)
{
    private const int MostLetters = 1_000_000;

    /// <returns>Null when nothing was sent, or when it held a password: that is typed again.</returns>
    internal static async Task<KeptForm?> Of(HttpContext context)
    {
        if (!context.Request.HasFormContentType || context.Features.Get<IExceptionHandlerPathFeature>() is not { } failed)
            return null;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? "")).ToList();
        return fields.Exists(f => f.Key.Contains("password", StringComparison.OrdinalIgnoreCase)) || fields.Sum(f => f.Key.Length + f.Value.Length) > MostLetters
            ? null
            : new KeptForm(context.Request.PathBase + failed.Path + context.Request.QueryString, fields, form.Files.Count > 0);
    }
}
