using System.Globalization;
using System.Text.Json.Nodes;
using OpenIta.TestKit;

namespace OpenIta.Bench.Surveys;

/// <summary>A copy of the built website with one file more, which it serves as it serves every file of its own.</summary>
internal static class SizedFile
{
    private const string Name = "as-large-as-the-form.html";

    public const string Address = "/" + Name;

    /// <returns>The folder of the program.</returns>
    public static string AddTo(TempFolder temp, byte[] content)
    {
        var (program, files) = (Directory.CreateDirectory(Path.Combine(temp.Path, "program")).FullName, Directory.CreateDirectory(Path.Combine(temp.Path, "files")).FullName);
        foreach (var file in Directory.EnumerateFiles(ServerProcess.BuiltIn, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(program, Path.GetRelativePath(ServerProcess.BuiltIn, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.WriteAllBytes(Path.Combine(files, Name), content);
        Change(Path.Combine(program, "OpenIta.Web.staticwebassets.endpoints.json"), manifest => manifest["Endpoints"]!.AsArray().Add(new JsonObject
        {
            ["Route"] = Name,
            ["AssetFile"] = Name,
            ["Selectors"] = new JsonArray(),
            ["ResponseHeaders"] = new JsonArray(
                Header("Cache-Control", "no-cache"),
                Header("Content-Length", content.Length.ToString(CultureInfo.InvariantCulture)),
                Header("Content-Type", "text/html"),
                Header("ETag", "\"as-large-as-the-form\""),
                Header("Last-Modified", "Sat, 21 Nov 2026 00:00:00 GMT"),
                Header("Vary", "Accept-Encoding")),
            ["EndpointProperties"] = new JsonArray(),
        }));
        Change(Path.Combine(program, "OpenIta.Web.staticwebassets.runtime.json"), manifest =>
        {
            var roots = manifest["ContentRoots"]!.AsArray();
            roots.Add(files + Path.DirectorySeparatorChar);
            manifest["Root"]!["Children"]![Name] = new JsonObject { ["Asset"] = new JsonObject { ["ContentRootIndex"] = roots.Count - 1, ["SubPath"] = Name } };
        });
        return program;
    }

    private static JsonObject Header(string name, string value) => new() { ["Name"] = name, ["Value"] = value };

    private static void Change(string file, Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(file))!;
        change(manifest);
        File.WriteAllText(file, manifest.ToJsonString());
    }
}
