using System.Text;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Frameworks.Packs;
using OpenIta.TestKit;

namespace OpenIta.Tests.Frameworks;

/// <summary>Files that are no pack at all are refused with file and line; nothing throws and nothing hangs.</summary>
public sealed class PackInputTests
{
    [Theory]
    [InlineData("a: &x [1, 2]\nb: 1\n", "PackHasAlias", 1)]
    [InlineData("a: 1\nb: *x\n", "PackHasAlias", 2)]
    [InlineData("a: 1\nb: !!python/object:os.system ls\n", "PackHasTag", 2)]
    [InlineData("a: 1\nb:\n  c: !local {d: 1}\n", "PackHasTag", 3)]
    [InlineData("a: 1\nb: 2\na: 3\n", "PackKeyTwice", 3)]
    [InlineData("x:\n  - {k: 1, k: 2}\n", "PackKeyTwice", 2)]
    [InlineData("a: 1\n[b]: 2\n", "PackKeyNotAWord", 2)]
    [InlineData("a: [1, 2\n", "PackNotYaml", 2)]
    [InlineData("a: 'open\n", "PackNotYaml", 1)]
    [InlineData("a: 1\n  b: 2\n", "PackNotYaml", 2)]
    [InlineData("a: 1\n---\nb: 2\n", "PackNotYaml", 2)]
    [InlineData("- a\n- b\n", "PackNotAMap", 1)]
    [InlineData("just a sentence\n", "PackNotAMap", 1)]
    [InlineData("# only a comment\n", "PackNotAMap", 0)]
    public void YAML_that_no_pack_needs_is_refused_with_its_line(string text, string refusal, int line)
    {
        using var folder = new TempFolder();
        var path = folder.Write("bad.yaml", text);
        var refused = PackFile.Check(path).Refusal.ShouldNotBeNull();
        refused.Key.ShouldBe(refusal);
        refused.Place.ShouldBe(new SourcePlace(path, line));
        refused.Thai.ShouldContain(c => c >= 'ก' && c <= '๛');
    }

    [Fact]
    public void A_billion_laughs_are_refused_at_the_first_anchor()
    {
        var bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (var i = 1; i < 30; i++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        PackFile.CheckText(bomb.ToString(), "bomb.yaml").Refusal.ShouldBeOfType<PackHasAlias>().Place!.Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("[", 5_000)]
    [InlineData("{a: ", 5_000)]
    [InlineData("- ", 400)]
    public void Deep_nesting_is_refused(string opening, int times) =>
        PackFile.CheckText("deep: \n  " + string.Concat(Enumerable.Repeat(opening, times)), "deep.yaml").Refusal.ShouldNotBeNull();

    [Fact]
    public void More_values_than_any_pack_has_are_refused() =>
        PackFile.CheckText("a: [" + string.Join(",", Enumerable.Repeat("1", PackYaml.ValueLimit + 1)) + "]", "long.yaml").Refusal.ShouldBeOfType<PackTooLong>();

    [Fact]
    public void A_file_of_200_MB_is_refused_without_reading_it()
    {
        using var folder = new TempFolder();
        var path = folder.File("huge.yaml");
        using (var file = File.Create(path))
            file.SetLength(200L * 1024 * 1024);
        PackFile.Check(path).Refusal.ShouldBeOfType<FileTooLarge>();
    }

    [Fact]
    public void Missing_empty_binary_and_wrongly_encoded_files_are_refused()
    {
        using var folder = new TempFolder();
        PackFile.Check(folder.File("none.yaml")).Refusal.ShouldBeOfType<FileMissing>();
        PackFile.Check(folder.Write("empty.yaml", "")).Refusal.ShouldBeOfType<FileEmpty>();
        PackFile.Check(folder.Write("binary.yaml", new byte[] { 0x50, 0x4b, 0x03, 0x04, 0x00, 0x01 })).Refusal.ShouldBeOfType<FileIsBinary>();
        PackFile.Check(folder.Write("latin.yaml", "é: ça va très bien, où êtes-vous"u8.ToArray().Where(b => b != 0xC3).ToArray())).Refusal.ShouldBeOfType<EncodingUnknown>();
    }

    [Fact]
    public void A_shipped_pack_cut_anywhere_or_with_any_line_lost_is_refused_or_faulted_but_never_throws()
    {
        var text = File.ReadAllText(Repository.Path("frameworks", "ita-2569.yaml"));
        var lines = text.Split('\n');
        for (var cut = 50; cut < text.Length; cut += 499)
            Survives(text[..cut]);
        for (var lost = 0; lost < lines.Length; lost += 2)
            Survives(string.Join('\n', lines.Where((_, i) => i != lost)));
    }

    [Fact]
    public void A_single_letter_changed_anywhere_never_throws()
    {
        var random = new Random(2566);
        var text = File.ReadAllText(Repository.Path("frameworks", "ita-2569.yaml"));
        for (var i = 0; i < 200; i++)
        {
            var letters = text.ToCharArray();
            letters[random.Next(letters.Length)] = "{}[]:-#&*!|>'\"%@`\t ก๐0~"[random.Next(23)];
            Survives(new string(letters));
        }
    }

    private static void Survives(string text)
    {
        var pack = PackFile.CheckText(text, "mutated.yaml");
        (pack.IsRefused ? pack.Refusal.Thai : pack.Value.Framework.Id).ShouldNotBeNull();
    }
}
