using System.Text;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>Files that are no pack at all: <c>framework check</c> refuses them in time.</summary>
public sealed class FrameworkBadInputTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_missing_empty_binary_or_huge_file_is_refused_by_name()
    {
        (await Check(folder.File("nowhere.yaml"))).ShouldBeRefused("nowhere.yaml");
        (await Check(folder.Write("empty.yaml", ""))).ShouldBeRefused("empty.yaml");
        (await Check(folder.Write("binary.yaml", [0, 159, 146, 150, 7]))).ShouldBeRefused("binary.yaml");
        (await Check(folder.Write("utf16.yaml", Encoding.Unicode.GetBytes("id: ita-2564\n")))).ShouldBeRefused("utf16.yaml");
        using (var file = File.Create(folder.File("huge.yaml")))
            file.SetLength(200L * 1024 * 1024);
        (await Check(folder.File("huge.yaml"))).ShouldBeRefused("huge.yaml");
    }

    [Theory]
    [InlineData("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n")]
    [InlineData("id: !!System.Diagnostics.Process {}\n")]
    [InlineData("id: !<tag:yaml.org,2002:python/object/apply:os.system> [ls]\n")]
    public async Task Anchors_and_type_tags_are_refused_with_their_line(string yaml)
    {
        var run = await Check(folder.Write("pack.yaml", yaml));
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("pack.yaml:1");
    }

    [Theory]
    [InlineData("show")]
    [InlineData("diff")]
    public async Task Show_and_diff_refuse_what_check_refuses(string command)
    {
        (string Name, string Yaml, int Line)[] packs =
        [
            ("empty.yaml", "", 0), ("anchor.yaml", "a: &a [x]\n", 1), ("tag.yaml", "id: !!str x\n", 1), ("twice.yaml", "id: a\nid: b\n", 2),
            ("cut.yaml", "id: ita-2570\nyear: [25\n", 3), ("faults.yaml", "id: ita-2570\n", 1),
        ];
        foreach (var (name, yaml, line) in packs)
            (await Run(command, folder.Write(name, yaml))).ShouldBeRefused(name, line);
        (await Run(command, folder.File("nowhere.yaml"))).ShouldBeRefused("nowhere.yaml");
        (await Run(command, Directory.CreateDirectory(folder.File("folder.yaml")).FullName)).ShouldBeRefused("folder.yaml");
        (await Run(command, folder.Write("utf16.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("id: ita-2564\n")]))).ShouldBeRefused("utf16.yaml");
    }

    [Fact]
    public async Task Nesting_of_100_000_levels_is_refused_in_time() =>
        (await Check(folder.Write("deep.yaml", "a: " + new string('[', 100_000)))).ShouldBeRefused("deep.yaml");

    [Fact]
    public async Task A_truncated_pack_is_not_accepted()
    {
        var text = await File.ReadAllTextAsync(Repository.Path("frameworks", "ita-2566.yaml"));
        var run = await Check(folder.Write("cut.yaml", text[..(text.Length / 2)]));
        run.ExitCode.ShouldBeOneOf(1, 2);
        (run.Output + run.Error).ShouldContain("cut.yaml:");
    }

    [Theory]
    [InlineData("[]\n")]
    [InlineData("just words\n")]
    [InlineData("id: ita-2570\n")]
    [InlineData("a: 1\na: 2\n")]
    public async Task A_document_of_another_shape_is_not_accepted(string yaml)
    {
        var run = await Check(folder.Write("other.yaml", yaml));
        run.ExitCode.ShouldBeOneOf(1, 2);
        (run.Output + run.Error).ShouldContain("other.yaml:");
        (run.Output + run.Error).ShouldMatch("[ก-๛]{3}");
    }

    private static Task<CommandResult> Run(string command, string file) =>
        CommandLine.Run(["framework", command, file, .. command == "diff" ? ["ita-2566"] : Array.Empty<string>(), "--json"]);

    private static Task<CommandResult> Check(string file) => CommandLine.Run("framework", "check", file);
}
