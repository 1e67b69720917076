using System.Globalization;
using Microsoft.AspNetCore.Connections;
using OpenIta.Basics;

namespace OpenIta.Web.Hosting;

public sealed record PortMalformed(string Port) : Refusal($"--port ต้องเป็นเลข 1 ถึง 65535 ไม่ใช่ {Port}", $"--port takes a number from 1 to 65535, not {Port}");

public sealed record PortTaken(int Port) : Refusal($"พอร์ต {Port} มีโปรแกรมอื่นใช้อยู่ เลือกพอร์ตอื่นด้วย --port", $"Port {Port} is in use by another program; choose another with --port");

/// <summary>Where the program listens: <c>--port N</c> on this machine only; a proxy in front, or <c>--urls</c>, opens it to others.</summary>
internal static class Start
{
    private const int DefaultPort = 8080;

    public static void ListenOnLoopback(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Nothing is sent to us but addresses and search words.
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        });
        if (builder.Configuration["urls"] is null)
            builder.WebHost.UseUrls(Address(builder.Configuration));
        // Started from the build output, the front-end files lie in wwwroot of the project; published, beside the program.
        builder.WebHost.UseStaticWebAssets();
        // They don't change while it runs. Watching them would also send every compressed file as gzip, whatever its header says.
        builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", "false");
    }

    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> Serve(this WebApplication app)
    {
        var port = PortOf(app.Configuration).Value;
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return await Refuse(new PortTaken(port));
        }
    }

    /// <summary>Says why on stderr and ends with 2, as the command line does.</summary>
    public static async Task<int> Refuse(Refusal refusal)
    {
        await Console.Error.WriteLineAsync(refusal.Message);
        return 2;
    }

    public static Result<int> PortOf(IConfiguration configuration) => configuration["port"] switch
    {
        null => DefaultPort,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 => port,
        var text => new PortMalformed(text),
    };

    /// <summary>Where people reach the program, as far as it was told.</summary>
    public static string AddressForPeople(IConfiguration configuration) => (configuration["public-address"] ?? configuration["urls"] ?? Address(configuration)).TrimEnd('/');

    /// <summary>Where this machine reaches the program when nothing else is said.</summary>
    public static string Address(IConfiguration configuration) => $"http://127.0.0.1:{PortOf(configuration).Value.ToString(CultureInfo.InvariantCulture)}";
}
