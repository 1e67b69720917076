using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OpenIta.Web.Pages.Answer;

/// <summary>
/// The questions of forms that nobody has begun to fill in. They are the same for everybody, so their view draws them once;
/// most of what a survey costs would be drawing them for each respondent anew.
/// </summary>
public sealed class DrawnForms(HtmlEncoder encoder)
{
    private readonly ConcurrentDictionary<(Questionnaire, string Language), HtmlString> drawn = new();

    public async Task<IHtmlContent> Of(AnswerPage page, string language, Func<Task<IHtmlContent>> draw)
    {
        if (!page.IsBlank)
            return await draw();
        var form = (page.Questionnaire!, language);
        if (drawn.TryGetValue(form, out var known))
            return known;
        using var text = new StringWriter();
        (await draw()).WriteTo(text, encoder);
        return drawn.GetOrAdd(form, new HtmlString(text.ToString()));
    }
}
