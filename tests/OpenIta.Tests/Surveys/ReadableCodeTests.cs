using OpenIta.Basics;
using OpenIta.Surveys;

namespace OpenIta.Tests.Surveys;

public class ReadableCodeTests
{
    public static TheoryData<string> Kinds { get; } = ["survey", "secret"];

    [Theory, MemberData(nameof(Kinds))]
    public void One_wrong_character_at_any_place_is_a_mistype(string kind)
    {
        var code = Of(kind).New();
        foreach (var (place, other) in Everywhere(code))
            Of(kind).Read(Replaced(code, place, other)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Two_wrong_characters_anywhere_are_a_mistype(string kind)
    {
        var code = Of(kind).New();
        var valid = from first in Everywhere(code)
                    from second in Everywhere(code)
                    where second.Place > first.Place
                    let changed = Replaced(Replaced(code, first.Place, first.Other), second.Place, second.Other)
                    where Of(kind).Read(changed) is not null
                    select changed;
        valid.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Two_exchanged_characters_are_a_mistype(string kind)
    {
        for (var round = 0; round < 50; round++)
        {
            var code = Of(kind).New();
            for (var i = 0; i < code.Length; i++)
                for (var j = i + 1; j < code.Length; j++)
                    if (code[i] != code[j])
                        Of(kind).Read(Replaced(Replaced(code, i, code[j]), j, code[i])).ShouldBeNull();
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_code_is_read_as_people_type_it(string kind)
    {
        var code = Of(kind).New();
        Of(kind).Read(ReadableCode.Printed(code)).ShouldBe(code);
        Of(kind).Read($"  {ReadableCode.Printed(code).ToLowerInvariant()} ").ShouldBe(code);
        Of(kind).Read(string.Join(' ', code.Chunk(4).Select(c => new string(c)))).ShouldBe(code);
        Of(kind).Read(ThaiDigits.ToThai(code)).ShouldBe(code);
    }

    [Fact]
    public void Codes_hold_no_letter_that_is_mistaken_for_another()
    {
        ReadableCode.Alphabet.ShouldBeUnique();
        ReadableCode.Alphabet.Length.ShouldBe(32);
        ReadableCode.Alphabet.ShouldNotContain('0');
        ReadableCode.Alphabet.ShouldNotContain('O');
        ReadableCode.Alphabet.ShouldNotContain('1');
        ReadableCode.Alphabet.ShouldNotContain('I');
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("ABCD")]
    [InlineData("OOOOO-IIIII-00000")]
    [InlineData("ไม่ใช่รหัสเลยนะครับ")]
    public void What_is_no_code_is_none(string typed) => ReadableCode.Secret.Read(typed).ShouldBeNull();

    [Fact]
    public void Codes_are_as_random_as_their_length_allows()
    {
        var codes = Enumerable.Range(0, 20_000).Select(_ => ReadableCode.Secret.New()).ToList();
        codes.ShouldBeUnique();
        // Each of 32 characters at each of 13 free places: 625 times, give or take six deviations.
        for (var place = 0; place < 13; place++)
            codes.CountBy(c => c[place]).Select(c => c.Value).ShouldAllBe(count => count > 475 && count < 775);
    }

    private static ReadableCode Of(string kind) => kind == "survey" ? ReadableCode.OfSurvey : ReadableCode.Secret;

    private static IEnumerable<(int Place, char Other)> Everywhere(string code) =>
        Enumerable.Range(0, code.Length).SelectMany(place => ReadableCode.Alphabet.Where(c => c != code[place]).Select(c => (place, c)));

    private static string Replaced(string code, int place, char other) => string.Concat(code.AsSpan(0, place), [other], code.AsSpan(place + 1));
}
