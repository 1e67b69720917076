using System.Text;
using OpenIta.Storage;

namespace OpenIta.Tests.Storage;

public class PackedTests
{
    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"O1":"ข้อมูลพื้นฐาน"}""")]
    public void What_is_packed_comes_back(string text) => Packed.Read(Packed.Write(text)).ShouldBe(text);

    [Fact]
    public void What_repeats_takes_a_tenth_and_what_a_migration_wrote_is_read_as_it_is()
    {
        var text = $"[{string.Join(',', Enumerable.Range(1, 43).Select(i => $$"""{"address":"https://www.khaothong.go.th/ita/o{{i}}","note":"หน้าแผนปี 2566"}"""))}]";

        Packed.Write(text).Length.ShouldBeLessThan(Encoding.UTF8.GetByteCount(text) / 10);
        Packed.Read(Encoding.UTF8.GetBytes(text)).ShouldBe(text);
    }
}
