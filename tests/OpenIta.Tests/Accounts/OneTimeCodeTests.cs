using System.Text;
using OpenIta.Accounts;

namespace OpenIta.Tests.Accounts;

public class OneTimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        OneTimeCode.Of(Key, OneTimeCode.Step(at)).ShouldBe(code);
        OneTimeCode.StepOf(Key, code, at, last: 0).ShouldBe(OneTimeCode.Step(at));
    }

    // RFC 4648, section 10, without the padding that apps do not want.
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void The_key_is_written_in_base_32(string key, string written) => OneTimeCode.Written(Encoding.ASCII.GetBytes(key)).ShouldBe(written);

    [Fact]
    public void A_code_holds_one_step_early_and_late_and_is_taken_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var step = OneTimeCode.Step(now);
        foreach (var near in (long[])[step - 1, step, step + 1])
            OneTimeCode.StepOf(Key, OneTimeCode.Of(Key, near), now, last: 0).ShouldBe(near);
        OneTimeCode.StepOf(Key, OneTimeCode.Of(Key, step - 2), now, last: 0).ShouldBeNull();
        OneTimeCode.StepOf(Key, OneTimeCode.Of(Key, step + 2), now, last: 0).ShouldBeNull();
        OneTimeCode.StepOf(Key, OneTimeCode.Of(Key, step), now, last: step).ShouldBeNull();
        OneTimeCode.StepOf(Key, OneTimeCode.Of(Key, step - 1), now, last: step).ShouldBeNull();
    }

    [Fact]
    public void Spaces_and_Thai_digits_do_no_harm_and_nonsense_is_no_code()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(59);
        OneTimeCode.StepOf(Key, " 287 082 ", now, last: 0).ShouldNotBeNull();
        OneTimeCode.StepOf(Key, "๒๘๗๐๘๒", now, last: 0).ShouldNotBeNull();
        foreach (var text in (string[])["", "28708", "2870820", "abcdef"])
            OneTimeCode.StepOf(Key, text, now, last: 0).ShouldBeNull(text);
    }
}
