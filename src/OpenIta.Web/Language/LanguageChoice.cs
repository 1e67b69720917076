using Microsoft.AspNetCore.Http.Extensions;

namespace OpenIta.Web.Language;

/// <summary>
/// <c>?lang=en</c> on any address chooses the language there and then; a cookie that holds nothing but "th" or "en" keeps the choice
/// for the next pages. No other cookie exists.
/// </summary>
internal static class LanguageChoice
{
    public const string Name = "lang";

    public static void UseLanguage(this WebApplication app) => app.Use((context, next) =>
    {
        var asked = Speech.ByCode(context.Request.Query[Name]);
        if (asked is not null)
            context.Response.Cookies.Append(Name, asked.Code, new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            });
        context.Items[typeof(Speech)] = asked ?? Speech.ByCode(context.Request.Cookies[Name]) ?? Speech.Thai;
        return next(context);
    });

    /// <summary>The address of this same page in the other language.</summary>
    public static string Switch(HttpRequest request, Speech to)
    {
        var query = new QueryBuilder(request.Query.Where(q => q.Key != Name).Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))) { { Name, to.Code } };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
