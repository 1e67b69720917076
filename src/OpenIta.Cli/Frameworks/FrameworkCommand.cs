using System.CommandLine;

namespace OpenIta.Cli.Frameworks;

/// <summary><c>openita framework …</c>: the packs of the years.</summary>
internal static class FrameworkCommand
{
    public static Command Create() => new("framework", "กรอบการประเมินแต่ละปี / the frameworks of the years")
    {
        CheckCommand.Create(), DiffCommand.Create(), ListCommand.Create(), ShowCommand.Create(),
    };

    public static Argument<string> Id(string name = "ID") => new(name) { Description = "เช่น ita-2566, 2566 หรือไฟล์ .yaml / such as ita-2566, 2566 or a .yaml file" };

    public static Option<bool> Json() => new("--json") { Description = "พิมพ์เป็น JSON / print one JSON document" };
}
