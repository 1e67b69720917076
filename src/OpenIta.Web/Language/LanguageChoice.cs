using Microsoft.AspNetCore.Http.Extensions;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Language;

/// <summary>
/// <c>?lang=en</c> on any address chooses the language there and then; a cookie that holds nothing but "th" or "en" keeps the choice
/// for the next pages; under a survey it is carried in the form instead.
/// </summary>
internal static class LanguageChoice
{
    public const string Name = "lang";

    public static void UseLanguage(this WebApplication app) => app.Use((context, next) =>
    {
        var asked = Speech.ByCode(context.Request.Query[Name]);
        if (asked is not null && !SurveyPaths.Contain(context))
            context.Response.Cookies.Append(Name, asked.Code, new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            });
        // An error page runs through here a second time, under an address of its own: what was found the first time stays.
        context.Items[typeof(Speech)] ??= asked ?? Speech.ByCode(context.Request.Cookies[Name]) ?? Speech.Thai;
        context.Items[typeof(LanguageChoice)] ??= (context.Request.PathBase + context.Request.Path, context.Request.Query);
        return next(context);
    });

    /// <summary>The address of this same page in the other language.</summary>
    public static string Switch(HttpContext context, Speech to)
    {
        var (path, query) = ((PathString, IQueryCollection))context.Items[typeof(LanguageChoice)]!;
        var kept = query.Where(q => q.Key != Name).Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()));
        return path + new QueryBuilder(kept) { { Name, to.Code } }.ToQueryString();
    }
}
