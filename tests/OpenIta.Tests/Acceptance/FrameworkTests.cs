using System.Text.Json;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>The shipped packs as <c>openita framework</c> lists, shows, checks and compares them.</summary>
public sealed class FrameworkTests
{
    private static readonly string[] Ids = ["ita-2564", "ita-2565", "ita-2566", "ita-2567", "ita-2568", "ita-2569"];

    [Fact]
    public async Task Six_years_are_listed()
    {
        var text = await CommandLine.Run("framework", "list");
        text.ExitCode.ShouldBe(0);
        var json = await CommandLine.Run("framework", "list", "--json");
        json.ExitCode.ShouldBe(0);
        var words = ReportReading.Words(json.Json);
        foreach (var id in Ids)
        {
            text.Output.ShouldContain(id);
            words.ShouldContain(id);
        }
    }

    [Theory]
    [InlineData("ita-2564")]
    [InlineData("ita-2565")]
    [InlineData("ita-2566")]
    [InlineData("ita-2567")]
    [InlineData("ita-2568")]
    [InlineData("ita-2569")]
    public async Task Every_shipped_pack_passes_its_own_check(string id)
    {
        var run = await CommandLine.Run("framework", "check", Repository.Path("frameworks", id + ".yaml"));
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
    }

    [Theory]
    [InlineData("ita-2564", 30, 15, 43)]
    [InlineData("ita-2565", 30, 15, 43)]
    [InlineData("ita-2567", 15, 9, 35)]
    [InlineData("ita-2568", 0, 0, 28)]
    [InlineData("ita-2569", 0, 0, 26)]
    public async Task A_pack_shows_as_many_questions_and_items_as_its_year_has(string id, int iit, int eit, int oit)
    {
        var codes = Codes((await CommandLine.Run("framework", "show", id, "--json")).Json).ToHashSet();
        codes.Count(c => IsCode(c, 'I')).ShouldBe(iit);
        codes.Count(c => IsCode(c, 'E')).ShouldBe(eit);
        codes.Count(c => IsCode(c, 'O')).ShouldBe(oit);
    }

    [Fact]
    public async Task FY2566_has_43_items_and_their_elements()
    {
        var pack = (await CommandLine.Run("framework", "show", "ita-2566", "--json")).Json;
        Codes(pack).Count(c => IsCode(c, 'O')).ShouldBe(43);
        var words = ReportReading.Words(pack);
        words.ShouldContain("ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่");
        words.ShouldContain("ต้องไม่เป็นการแสดงข้อมูลกฎหมายทั้งฉบับ");
        words.ShouldContain("ผ่านดีเยี่ยม");
    }

    [Fact]
    public async Task The_text_form_marks_what_is_provisional()
    {
        var run = await CommandLine.Run("framework", "show", "ita-2565");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน");
        run.Output.ShouldContain("O42");
        (run.Output.Contains("provisional", StringComparison.OrdinalIgnoreCase) || run.Output.Contains("ยังไม่ยืนยัน", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public async Task Between_FY2565_and_FY2566_O28_becomes_O26_and_O8_stays()
    {
        var run = await CommandLine.Run("framework", "diff", "ita-2565", "ita-2566");
        run.ExitCode.ShouldBe(1);
        run.Output.Split('\n').ShouldContain(line => line.Contains("O28", StringComparison.Ordinal) && line.Contains("O26", StringComparison.Ordinal));
        run.Output.Split('\n').Single(line => line.Contains("Q&A", StringComparison.Ordinal)).ShouldMatch(@"O8\b.*same");
    }

    [Fact]
    public async Task The_difference_as_JSON_names_both_codes_of_a_moved_item()
    {
        var run = await CommandLine.Run("framework", "diff", "ita-2565", "ita-2566", "--json");
        run.ExitCode.ShouldBe(1);
        Objects(run.Json).ShouldContain(o => HasValue(o, "O28") && HasValue(o, "O26"));
        Objects(run.Json).ShouldContain(o => HasValue(o, "O29") && HasValue(o, "O27"));
    }

    [Fact]
    public async Task A_pack_does_not_differ_from_itself() =>
        (await CommandLine.Run("framework", "diff", "ita-2566", "ita-2566")).ExitCode.ShouldBe(0);

    [Theory]
    [InlineData("show", "ita-1999")]
    [InlineData("show", "../ita-2566")]
    [InlineData("diff", "ita-1999", "ita-2566")]
    [InlineData("diff", "ita-2566", "ita-1999")]
    public async Task An_unknown_pack_is_refused_by_name(params string[] arguments)
    {
        var run = await CommandLine.Run(["framework", .. arguments, "--json"]);
        run.ShouldBeRefused();
        run.Error.ShouldContain(arguments.First(a => a.Contains("1999", StringComparison.Ordinal) || a.Contains("..", StringComparison.Ordinal)));
    }

    private static bool IsCode(string code, char letter) => code.Length > 1 && code[0] == letter && code[1..].All(char.IsAsciiDigit);

    private static IEnumerable<string> Codes(JsonElement pack) =>
        Objects(pack).Where(o => o.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String).Select(o => o.GetProperty("code").GetString()!);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Objects(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static bool HasValue(JsonElement element, string value) =>
        element.EnumerateObject().Any(p => p.Value.ValueKind == JsonValueKind.String && p.Value.GetString() == value);
}
