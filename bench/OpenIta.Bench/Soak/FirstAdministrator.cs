using System.Text.RegularExpressions;
using OpenIta.TestKit;

namespace OpenIta.Bench.Soak;

/// <summary>The first administrator, made by the link that the program prints, over HTTP as a person would.</summary>
internal sealed partial class FirstAdministrator : IDisposable
{
    private const string Email = "soak@example.go.th";
    private const string Password = "ดอกบัวสีม่วงลอยน้ำ-42";

    private readonly HttpClient browser;

    private FirstAdministrator(Uri address) => browser = new HttpClient { BaseAddress = address };

    public static async Task<FirstAdministrator> SetUp(ServerProcess server)
    {
        var link = server.Log.Select(l => Link().Match(l)).First(m => m.Success).Value;
        var administrator = new FirstAdministrator(server.Address);
        using var first = new HttpClient { BaseAddress = server.Address };
        await Send(first, link, new() { ["Name"] = "ผู้ดูแลระบบ", ["Email"] = Email, ["Password"] = Password });
        return administrator;
    }

    /// <summary>By the page, with the password.</summary>
    public async Task<bool> SignsIn() =>
        await Send(browser, "/sign-in", new() { ["Email"] = Email, ["Password"] = Password }) is "/desk";

    public void Dispose() => browser.Dispose();

    // Where it led.
    private static async Task<string> Send(HttpClient client, string page, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = Token().Match(await client.GetStringAsync(new Uri(page, UriKind.Relative))).Groups[1].Value;
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(page, UriKind.Relative), form);
        return answer.IsSuccessStatusCode ? answer.RequestMessage!.RequestUri!.AbsolutePath : "";
    }

    [GeneratedRegex("/setup/[0-9a-f]{64}", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
