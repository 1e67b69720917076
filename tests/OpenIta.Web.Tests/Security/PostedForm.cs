using System.Net.Http.Headers;
using AngleSharp.Dom;

namespace OpenIta.Web.Tests.Security;

/// <summary>A form as it was rendered, sent as a browser would.</summary>
internal static class PostedForm
{
    /// <summary>Forms that differ only in what they are about are of one kind.</summary>
    public static string KindOf(IElement form) =>
        Crawl.KindOf(AddressOf(form)) + " " + string.Join(' ', form.QuerySelectorAll("[name]").Select(f => f.GetAttribute("name")!).Where(n => !n.Any(char.IsAsciiDigit)).Distinct());

    public static string AddressOf(IElement form) => new Uri(new Uri(form.BaseUri), form.GetAttribute("action") ?? "").PathAndQuery;

    /// <summary>The form with its own values, and some more fields; a file of the given name where it takes one.</summary>
    public static async Task<HttpResponseMessage> Send(Site browser, IElement form, IReadOnlyList<KeyValuePair<string, string>> more, string file = "แฟ้ม.csv", byte[]? content = null)
    {
        var fields = RenderedForm.Fields(form, []).Concat(more).ToList();
        var address = new Uri(AddressOf(form), UriKind.Relative);
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            using var encoded = new FormUrlEncodedContent(fields);
            return await browser.Browser.PostAsync(address, encoded);
        }
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            parts.Add(new StringContent(value), name);
        foreach (var input in form.QuerySelectorAll("input[type=file][name]"))
        {
            var sent = new ByteArrayContent(content ?? "หลักฐาน,1\nก,2\n"u8.ToArray());
            sent.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{input.GetAttribute("name")}\"", FileNameStar = file };
            parts.Add(sent);
        }
        return await browser.Browser.PostAsync(address, parts);
    }
}
