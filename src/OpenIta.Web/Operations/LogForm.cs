using System.Text.Encodings.Web;
using System.Text.Json;
using OpenIta.Basics;

namespace OpenIta.Web.Operations;

public sealed record LogFormUnknown(string Form) : Refusal($"--log เป็น text หรือ json ไม่ใช่ {Form}", $"--log is text or json, not {Form}");

/// <summary>How the log is written: <c>--log text</c> for people, <c>--log json</c> with an object on each line for programs that collect logs.</summary>
internal static class LogForm
{
    public static Refusal? Check(IConfiguration configuration) => configuration["log"] is null or "text" or "json" ? null : new LogFormUnknown(configuration["log"]!);

    public static void WriteLogs(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["log"] is not "json")
            return;
        builder.Logging.ClearProviders().AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            // A scope of the framework holds the address of the request.
            json.IncludeScopes = false;
            // A Thai letter stays one; a line break never does.
            json.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
    }
}
