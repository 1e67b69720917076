using System.Text.RegularExpressions;
using OpenIta.TestKit;

namespace OpenIta.Architecture.Tests;

/// <summary>Rules of STYLE.md that a program can check.</summary>
public partial class HouseRulesTests
{
    // A file above 300 lines needs its reason here.
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal)
    {
    };

    // What draws pictures and whole forms out of numbers and encoded text.
    private static readonly string[] Drawn = ["DrawnForms.cs", "QrTag.cs", "BarTag.cs", "LevelTag.cs"];

    [Fact]
    public void A_file_above_300_lines_is_listed_with_its_reason() =>
        SourceTree.Files.Where(f => f.Lines > 300 && !LongFiles.ContainsKey(f.Path)).Select(f => $"{f.Path}: {f.Lines}").ShouldBeEmpty();

    [Fact]
    public void The_list_of_long_files_names_no_file_that_is_short_by_now() =>
        LongFiles.Keys.Where(path => SourceTree.Files.FirstOrDefault(f => f.Path == path) is not { Lines: > 300 }).ShouldBeEmpty();

    [Fact]
    public void Every_capability_of_the_core_opens_with_a_short_README()
    {
        foreach (var folder in Directory.GetDirectories(Repository.Path("src", "OpenIta")))
        {
            if (!Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
                continue;
            var readme = Path.Combine(folder, "README.md");
            File.Exists(readme).ShouldBeTrue($"{folder} has no README.md");
            File.ReadAllLines(readme).Length.ShouldBeLessThanOrEqualTo(25, readme);
        }
    }

    [Fact]
    public void No_type_is_named_after_nothing()
    {
        var empty = from file in SourceTree.Files
                    from Match type in TypeNames().Matches(file.Text)
                    where EmptyWords().IsMatch(type.Groups[1].Value)
                    select $"{file.Path}: {type.Groups[1].Value}";
        empty.ShouldBeEmpty();
    }

    [Fact]
    public void SQL_is_never_built_from_values()
    {
        var built = from file in SourceTree.Files
                    from Match text in Interpolated().Matches(file.Text)
                    where Sql().IsMatch(text.Groups["text"].Value)
                    from Match hole in HoleWithAValue().Matches(text.Groups["text"].Value)
                    select $"{file.Path}: {hole.Value}";
        built.ShouldBeEmpty();
    }

    [Fact]
    public void Pages_never_print_raw_HTML() =>
        Directory.EnumerateFiles(Repository.Path("src", "OpenIta.Web", "Pages"), "*.cs*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Path("src", "OpenIta.Web", "Tags")))
            .Where(f => RawHtml().IsMatch(File.ReadAllText(f)) && !Drawn.Contains(Path.GetFileName(f))).ShouldBeEmpty();

    [Fact]
    public void No_unfinished_work_is_left_in_the_code()
    {
        var left = from file in SourceTree.Files
                   from Match mark in Unfinished().Matches(file.Text)
                   select $"{file.Path}: {mark.Value}";
        left.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) ([A-Z]\w+)")]
    private static partial Regex TypeNames();

    [GeneratedRegex("(?:Manager|Helper|Helpers|Utils|Utility|Common|Dto|Info)$")]
    private static partial Regex EmptyWords();

    [GeneratedRegex("""\$@?(?:\"{3}(?<text>.*?)\"{3}|"(?<text>(?:[^"\\]|\\.)*)")""", RegexOptions.Singleline)]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"^\s*(?i:select|insert|update|delete|with)\b")]
    private static partial Regex Sql();

    // A hole with a constant, or what a function chooses among constants (upper case: a list of columns), has no value of a person in it.
    [GeneratedRegex(@"\{(?!nameof\()[a-z(][^{}]*\}")]
    private static partial Regex HoleWithAValue();

    [GeneratedRegex(@"Html\.Raw|HtmlString|SetHtmlContent|AppendHtml")]
    private static partial Regex RawHtml();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Unfinished();
}
