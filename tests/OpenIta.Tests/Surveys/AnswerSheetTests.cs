using OpenIta.Frameworks;
using OpenIta.Scoring.Answers;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public class AnswerSheetTests
{
    private static readonly AnswerSheet Iit = AnswerSheet.Of(FrameworkLibrary.Default.Find("ita-2564").Value, "IIT").Value;

    public static TheoryData<string, string, int> Sheets { get; } = new()
    {
        // Fields as the forms of the years have them: domain notes, sections 3 and 4.
        { "ita-2564", "IIT", 51 }, { "ita-2564", "EIT", 19 }, { "ita-2567", "IIT", 15 }, { "ita-2567", "EIT", 9 },
    };

    [Theory, MemberData(nameof(Sheets))]
    public void A_sheet_has_the_fields_of_its_year_in_their_order(string framework, string instrument, int fields)
    {
        var sheet = AnswerSheet.Of(FrameworkLibrary.Default.Find(framework).Value, instrument).Value;
        sheet.Fields.Count.ShouldBe(fields);
        sheet.Fields.Select(f => f.Code).ShouldBe(new AnswerForm(sheet.Framework, instrument).Fields);
        sheet.Fields.Select((f, i) => sheet.PlaceOf(f.Code) == i).ShouldAllBe(same => same);
    }

    [Fact]
    public void Each_answer_takes_one_byte_at_the_place_of_its_field()
    {
        var packed = Iit.Pack(Iit.Fields.Select((f, i) => KeyValuePair.Create(f.Code, i % 2 == 0 ? "2" : "1"))).Value;
        packed.ShouldBe(Iit.Fields.Select((_, i) => (byte)(i % 2 == 0 ? 2 : 1)));
        Iit.IsComplete(packed).ShouldBeTrue();
    }

    [Fact]
    public void Missing_unknown_and_impossible_answers_are_all_told_in_the_order_of_the_form()
    {
        var given = Iit.Fields.Where(f => f.Code != "I2").Select(f => KeyValuePair.Create(f.Code, f.Code == "I1.1" ? "5" : f.Code == "I7" ? "declined" : "1"))
            .Append(KeyValuePair.Create("X1", "1")).Append(KeyValuePair.Create("I8.1", "2"));
        var refused = Iit.Pack(given).Refusal.ShouldBeOfType<AnswersIncomplete>();
        refused.Fields.Select(f => (f.Key, f.Field)).ShouldBe(
        [
            (nameof(OptionUnknown), "I1.1"), (nameof(FieldUnanswered), "I2"), (nameof(OptionUnknown), "I7"), (nameof(FieldAnsweredTwice), "I8.1"), (nameof(FieldUnknown), "X1"),
        ]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("3.0")]
    [InlineData("+2")]
    [InlineData("257")]
    [InlineData("99999999999")]
    [InlineData("๒")]
    [InlineData("<script>")]
    public void What_is_no_option_number_is_refused(string text) =>
        Iit.PackSome([KeyValuePair.Create("I1.1", text)]).Refused.ShouldHaveSingleItem().ShouldBeOfType<OptionUnknown>();

    [Fact]
    public void Only_where_the_pack_allows_it_may_a_field_be_declined()
    {
        var framework = FrameworkBuilder.ThirtyThirtyForty().Indicators("IIT", "1").Scale("two", 0, 100).Question("I1", "1", "two").Question("I2", "1", "two").Build();
        KeyValuePair<string, string>[] declined = [new("I1", AnswerSheet.DeclinedWord), new("I2", "1")];
        AnswerSheet.Of(framework, "IIT").Value.Pack(declined).Refusal.ShouldBeOfType<AnswersIncomplete>();

        var allowing = framework with { Scales = [.. framework.Scales.Select(s => s with { MayDecline = true })] };
        var sheet = AnswerSheet.Of(allowing, "IIT").Value;
        var packed = sheet.Pack(declined).Value;
        packed.ShouldBe([AnswerSheet.Declined, 1]);
        var tally = new SheetTally(sheet);
        tally.Add(packed);
        tally.Means().Keys.ShouldBe(["I2"]);
    }

    [Theory]
    [InlineData("ita-2564", "OIT")]
    [InlineData("ita-2564", "XIT")]
    public void Only_surveys_can_be_asked(string framework, string instrument) =>
        AnswerSheet.Of(FrameworkLibrary.Default.Find(framework).Value, instrument).IsRefused.ShouldBeTrue();
}
