using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace OpenIta.TestKit;

/// <summary>Somebody who answers a survey on one page: gets the form, sends it as rendered with one option in each field, reads the receipt.</summary>
public sealed partial class Respondent(HttpClient client, string surveyCode)
{
    private IReadOnlyList<KeyValuePair<string, string>> form = [];

    /// <summary>Gets the form and fills it in. False when the server did not answer, or can't just now.</summary>
    /// <param name="choose">Place of the field in the form to its option, from 1.</param>
    public async Task<bool> Open(Func<int, int> choose, string? accessCode = null)
    {
        using var answer = await Try(() => client.GetAsync(new Uri($"/s/{surveyCode}?page=all", UriKind.Relative)));
        if (answer is null || Fails(answer))
            return false;
        var page = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"The form answered {(int)answer.StatusCode}: {page}");
        var fields = Radio().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();
        form =
        [
            new("state", State().Match(page).Groups[1].Value), new("proof", Proof().Match(page).Groups[1].Value + ".0"), new("go", "send"), new("typed", accessCode ?? ""),
            .. fields.Select((field, place) => KeyValuePair.Create(field, choose(place).ToString(CultureInfo.InvariantCulture))),
        ];
        return true;
    }

    /// <summary>Sends the form, and sends it again when it is called again. The receipt, or null when the server did not answer, had no place, or can't just now.</summary>
    public async Task<string?> Send()
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await Try(() => client.PostAsync(new Uri($"/s/{surveyCode}", UriKind.Relative), content));
        if (answer is null || Fails(answer))
            return null;
        var page = await Try(() => answer.Content.ReadAsStringAsync());
        if (page is null)
            return null;
        return Receipt().Match(page) is { Success: true } receipt ? receipt.Groups[1].Value
            : throw new InvalidOperationException($"Sending answered {(int)answer.StatusCode}: {page}");
    }

    // What a server or a proxy says for a while.
    private static bool Fails(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    // A server that was killed drops connections and refuses new ones.
    private static async Task<T?> Try<T>(Func<Task<T>> ask) where T : class
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or TaskCanceledException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<input type="radio" name="([A-Z][0-9.]+)" """)]
    private static partial Regex Radio();

    [GeneratedRegex("name=\"state\" value=\"([^\"]+)\"")]
    private static partial Regex State();

    [GeneratedRegex("name=\"proof\" value=\"([^\"]+)\"")]
    private static partial Regex Proof();

    [GeneratedRegex("class=\"receipt\">([^<]+)<")]
    private static partial Regex Receipt();
}
