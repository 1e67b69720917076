using System.Globalization;
using System.Net;
using AngleSharp.Dom;

namespace OpenIta.Web.Tests.Security;

/// <summary>Fills every text field of a rendered form with hostile text. What the form then refuses is put right, the rest stays, until it is taken.</summary>
internal sealed class HostileForm
{
    private const int MostTries = 9;

    // What a field may want that takes no free text, tried one after the other.
    private static readonly string[] Plausible = ["12", "https://www.khaothong.go.th/ita/2566/xss", "2023-03-31", "www.khaothong.go.th", "ม.ค. ๖๖ - มี.ค. ๖๖", "กองคลัง"];

    // For fields too short for many: one text, another every time.
    private static int tried;

    private static int people;

    private readonly IElement form;
    private readonly List<IElement> texts;

    public HostileForm(IElement form)
    {
        this.form = form;
        texts = [.. form.QuerySelectorAll("input[name], textarea[name]").Where(IsText).DistinctBy(f => f.GetAttribute("name"))];
    }

    public bool HasText => texts.Count > 0 || form.QuerySelector("input[type=file]") is not null;

    /// <summary>The answers on the way; the last one is the form taken, or refused for good.</summary>
    public async IAsyncEnumerable<Seen> Post(Site browser, int round)
    {
        ChooseWhereNothingIsChosen();
        var own = texts.ToDictionary(f => f, Value);
        foreach (var (field, i) in texts.Select((f, i) => (f, i)))
            Write(field, Hostile.Rounds[(round + i) % Hostile.Rounds.Count]);
        var refusals = new Dictionary<IElement, int>();
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            using var response = await PostedForm.Send(browser, form, [], "a/.." + Hostile.Rounds[round % Hostile.Rounds.Count] + ".csv");
            var seen = await Crawl.Read(PostedForm.AddressOf(form), response);
            yield return seen;
            var refused = seen.Status == HttpStatusCode.UnprocessableEntity ? Refused(seen) : [];
            if (refused.Count == 0)
                yield break;
            foreach (var field in refused)
                PutRight(field, own.GetValueOrDefault(field, ""), refusals[field] = refusals.GetValueOrDefault(field) + 1);
        }
    }

    // The faults on top of a page link to the fields they are about, or to a group of boxes.
    private List<IElement> Refused(Seen seen) =>
    [
        .. (seen.Page?.QuerySelectorAll(".faults a[href^='#']") ?? Enumerable.Empty<IElement>()).Select(a => a.GetAttribute("href")![1..])
            .Select(id => form.QuerySelectorAll("[id], [name]").FirstOrDefault(f => f.Id == id || f.GetAttribute("name") == id)).OfType<IElement>().Distinct(),
    ];

    private static void PutRight(IElement field, string own, int time)
    {
        var type = field.GetAttribute("type");
        if (field.LocalName is not ("input" or "textarea") || type is "checkbox" or "radio")
            (field.LocalName == "input" ? field : field.QuerySelector("input[type=checkbox], input[type=radio]"))?.SetAttribute("checked", "");
        else if (type == "date")
            Write(field, TimeProvider.System.GetUtcNow().AddDays(40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else if (time == 1 && IsText(field))
            Write(field, Hostile.Corpus[tried = (tried + 7) % Hostile.Corpus.Count]);
        else if (type == "email")
            Write(field, string.Create(CultureInfo.InvariantCulture, $"xss{Interlocked.Increment(ref people)}@example.go.th"));
        else
            Write(field, time == 2 ? own : Plausible[(time + 3) % Plausible.Length]);
    }

    private void ChooseWhereNothingIsChosen()
    {
        foreach (var group in form.QuerySelectorAll("input[type=radio][name]").GroupBy(r => r.GetAttribute("name")).Where(g => !g.Any(r => r.HasAttribute("checked"))))
            group.First().SetAttribute("checked", "");
        foreach (var list in form.QuerySelectorAll("select[name]").Where(s => s.QuerySelector("option[selected]") is null))
            list.QuerySelectorAll("option").FirstOrDefault(o => o.GetAttribute("value") is { Length: > 0 })?.SetAttribute("selected", "");
    }

    private static bool IsText(IElement field) =>
        field.LocalName == "textarea" || field.GetAttribute("type") is null or "text" or "search" or "tel" or "url" or "email" or "password";

    private static string Value(IElement field) => field.LocalName == "textarea" ? field.TextContent : field.GetAttribute("value") ?? "";

    private static void Write(IElement field, string text)
    {
        if (field.LocalName == "textarea")
            field.TextContent = text;
        else
            field.SetAttribute("value", text);
    }
}
