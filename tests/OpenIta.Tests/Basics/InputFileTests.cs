using System.Text;
using OpenIta.Basics;

namespace OpenIta.Tests.Basics;

public sealed class InputFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("openita-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_missing_file_is_refused_by_name() =>
        InputFile.ReadText(Path.Combine(folder, "nowhere.txt")).Refusal.ShouldBeOfType<FileMissing>().Message.ShouldContain("nowhere.txt");

    [Fact]
    public void A_folder_is_no_file() => InputFile.ReadText(folder).Refusal.ShouldBeOfType<FileIsFolder>();

    [Fact]
    public void An_empty_file_is_refused() => InputFile.ReadText(Write([])).Refusal.ShouldBeOfType<FileEmpty>();

    [Fact]
    public void A_file_of_200_megabytes_is_refused_without_reading_it()
    {
        var path = Path.Combine(folder, "huge.txt");
        using (var file = File.Create(path))
            file.SetLength(200L * 1024 * 1024);
        InputFile.ReadText(path).Refusal.ShouldBeOfType<FileTooLarge>();
    }

    [Fact]
    public void A_binary_file_is_refused() => InputFile.ReadText(Write([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])).Refusal.ShouldBeOfType<FileIsBinary>();

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text() =>
        InputFile.ReadText(Write([0xEF, 0xBB, 0xBF, .. "ก"u8])).Value.ShouldBe("ก");

    [Fact]
    public void TIS_620_is_read_as_Thai()
    {
        // ประเมิน in TIS-620, byte by byte from the standard's table.
        byte[] bytes = [0xBB, 0xC3, 0xD0, 0xE0, 0xC1, 0xD4, 0xB9];
        InputFile.ReadText(Write(bytes)).Value.ShouldBe("ประเมิน");
    }

    [Fact]
    public void A_whole_report_in_TIS_620_reads_as_it_does_in_UTF_8()
    {
        var text = new string([.. File.ReadAllText(TestKit.Repository.Sample("002")).Where(c => c < 0x80 || c is >= 'ก' and <= '๛')]);
        var bytes = text.Select(c => c < 0x80 ? (byte)c : (byte)(c - 0x0E00 + 0xA0)).ToArray();
        InputFile.ReadText(Write(bytes)).Value.ShouldBe(text);
    }

    [Theory]
    [InlineData("iso-8859-1", "Évaluation de l'intégrité, année 2023, très détaillée")]
    [InlineData("utf-16", "การประเมิน")]
    public void Other_encodings_are_refused(string encoding, string text)
    {
        var refusal = InputFile.ReadText(Write(Encoding.GetEncoding(encoding).GetBytes(text))).Refusal;
        (refusal is EncodingUnknown or FileIsBinary).ShouldBeTrue(refusal?.Key ?? "read");
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(folder, "file.txt");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
