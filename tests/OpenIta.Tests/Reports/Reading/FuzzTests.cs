using System.Text;
using OpenIta.Reports;
using OpenIta.TestKit;

namespace OpenIta.Tests.Reports.Reading;

/// <summary>Whatever happens to a report on its way, reading it ends with a report or a refusal.</summary>
public sealed class FuzzTests
{
    private const int CasesPerSample = 60;

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task A_mutated_sample_is_read_or_refused(string sample)
    {
        var original = await File.ReadAllBytesAsync(Repository.Sample(sample));
        using var folder = new TempFolder();
        var random = new Random(int.Parse(sample, System.Globalization.CultureInfo.InvariantCulture) + 20260101);
        for (var i = 0; i < CasesPerSample; i++)
        {
            var path = folder.Write(i % 4 == 0 ? "report.html" : "report.txt", Mutated(original, random));
            var read = Task.Run(() => ReportReader.Read(path));
            // Far above the 5 s for a megabyte: what takes this long on a busy machine hangs.
            var ended = await Task.WhenAny(read, Task.Delay(TimeSpan.FromSeconds(60)));
            ended.ShouldBe(read, $"case {i}");
            var result = await read;
            if (!result.IsRefused)
                ReportJson.Read(ReportJson.Write(result.Value)).Scores.Count.ShouldBe(result.Value.Scores.Count);
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("<td>")]
    [InlineData("|")]
    [InlineData("๑. ")]
    [InlineData("คะแนน ๙๙ ")]
    [InlineData("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ")]
    [InlineData("องค์การบริหารส่วนตำบล")]
    public async Task Half_a_megabyte_of_the_same_words_ends(string words)
    {
        using var folder = new TempFolder();
        var path = folder.Write("report.txt", string.Concat(Enumerable.Repeat(words, 500_000 / Encoding.UTF8.GetByteCount(words))));
        var read = Task.Run(() => ReportReader.Read(path));
        (await Task.WhenAny(read, Task.Delay(TimeSpan.FromSeconds(60)))).ShouldBe(read);
        await read;
    }

    private static byte[] Mutated(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 2000), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 4 when bytes.Count > 2000:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, "\n|\t<ul><li>(๑)☑"u8.ToArray().Take(random.Next(1, 20)));
                    break;
            }
            if (bytes.Count == 0)
                bytes.Add((byte)' ');
        }
        return [.. bytes];
    }
}
