using OpenIta.Basics;

namespace OpenIta.Tests.Basics;

public class ThaiTextTests
{
    [Fact]
    public void Text_that_is_no_Unicode_can_still_be_compared()
    {
        ThaiText.SearchKey("ก\ud800ข").ShouldBe("ก\ufffdข");
        ThaiText.SearchKey("ก\ufffeข").ShouldBe("ก\ufffdข");
        ThaiText.SearchKey("ก\U0001F600").ShouldBe("ก\U0001F600");
    }

    [Theory]
    [InlineData("น\u0e4d\u0e32", "น\u0e33")] // นิคหิต + สระอา
    [InlineData("น\u0e4d\u0e49\u0e32", "น\u0e49\u0e33")] // tone mark after the nikhahit
    [InlineData("น\u0e49\u0e4d\u0e32", "น\u0e49\u0e33")] // and before it
    [InlineData("เเผน", "แผน")]
    [InlineData("ตำ\u200bบล", "ตำบล")]
    [InlineData("ที่่", "ที่")]
    [InlineData("  อบต.  หัวหนอง ", "อบต. หัวหนอง")]
    [InlineData("ปี ๒๕๖๔", "ปี 2564")]
    [InlineData("ITA", "ita")]
    public void Different_spellings_of_one_text_have_one_search_key(string typed, string key) =>
        ThaiText.SearchKey(typed).ShouldBe(ThaiText.SearchKey(key));

    [Theory]
    [InlineData("การใช้งบประมาณ", "การใช้อำนาจ")]
    [InlineData("ปี", "ปี่")]
    [InlineData("2564", "2565")]
    public void Different_texts_have_different_search_keys(string one, string other) =>
        ThaiText.SearchKey(one).ShouldNotBe(ThaiText.SearchKey(other));

    [Fact]
    public void The_search_key_of_a_search_key_is_itself()
    {
        foreach (var line in File.ReadLines(TestKit.Repository.Sample("003")))
            ThaiText.SearchKey(ThaiText.SearchKey(line)).ShouldBe(ThaiText.SearchKey(line));
    }

    [Fact]
    public void Line_breaks_within_a_printed_title_do_not_matter() =>
        ThaiText.Squeeze("มาตรการ/ กิจกรรม").ShouldBe(ThaiText.Squeeze("มาตรการ/กิจกรรม"));

    // The order of the Royal Institute dictionary: the consonant counts before the vowel written in front of it.
    [Fact]
    public void Names_sort_as_in_a_Thai_dictionary()
    {
        string[] dictionary =
        [
            "กระบี่", "กรุงเทพมหานคร", "กาญจนบุรี", "กาฬสินธุ์", "กำแพงเพชร", "ขอนแก่น", "จันทบุรี", "ฉะเชิงเทรา", "ชลบุรี", "ชัยนาท", "ชัยภูมิ", "ชุมพร",
            "เชียงราย", "เชียงใหม่", "ตรัง", "ตราด", "ตาก", "นครนายก", "นครปฐม", "นครพนม", "นนทบุรี", "นราธิวาส", "น่าน", "พะเยา", "พังงา", "แพร่", "ภูเก็ต",
            "ระนอง", "เลย", "สกลนคร", "หนองคาย", "อ่างทอง",
        ];
        dictionary.Reverse().Order(ThaiText.Order).ShouldBe(dictionary);
    }
}

public class ThaiDigitsTests
{
    [Fact]
    public void Every_digit_has_its_partner()
    {
        ThaiDigits.ToArabic("๐๑๒๓๔๕๖๗๘๙").ShouldBe("0123456789");
        ThaiDigits.ToThai("0123456789").ShouldBe("๐๑๒๓๔๕๖๗๘๙");
    }

    [Fact]
    public void Other_characters_stay_where_they_are() =>
        ThaiDigits.ToArabic("คะแนน ๙๓.๓๔ (A)").ShouldBe("คะแนน 93.34 (A)");
}

public class FiscalYearTests
{
    [Fact]
    public void Fiscal_year_2566_runs_from_October_2022_to_September_2023()
    {
        new FiscalYear(2566).Start.ShouldBe(new DateOnly(2022, 10, 1));
        new FiscalYear(2566).End.ShouldBe(new DateOnly(2023, 9, 30));
    }

    [Fact]
    public void One_fiscal_year_ends_the_day_before_the_next_begins() =>
        new FiscalYear(2566).End.AddDays(1).ShouldBe(new FiscalYear(2567).Start);
}
