using OpenIta.Basics;
using OpenIta.Scoring;

namespace OpenIta.Tests.Scoring;

public class ScoreInputFileTests
{
    [Fact]
    public void Framework_scores_and_answer_files_are_read()
    {
        var input = Parse("""{"framework":"ita-2564","scores":{"1":93.20,"10":18.75},"answers":{"IIT":"iit.csv"}}""").Value;

        input.Framework.ShouldBe("ita-2564");
        input.Scores["10"].ShouldBe(18.75m);
        input.Answers["IIT"].ShouldBe("iit.csv");
    }

    [Theory]
    [InlineData("{\"framework\":\"x\",\n\"scores\":{\"1\":1,\n\"1\":2}}", 3, typeof(InputKeyTwice))]
    [InlineData("{\"framework\":\"x\",\n\"framework\":\"y\"}", 2, typeof(InputKeyTwice))]
    [InlineData("{\"framework\":\"x\",\"scores\":{\n\"1\":\"93.20\"}}", 2, typeof(InputWrongType))]
    [InlineData("{\"framework\":\"x\",\"scores\":{\"1\":null}}", 1, typeof(InputWrongType))]
    [InlineData("{\"framework\":\"x\",\"scores\":{\"1\":[1]}}", 1, typeof(InputWrongType))]
    [InlineData("{\"framework\":\"x\",\"scores\":{\"1\":1e999}}", 1, typeof(InputWrongType))]
    [InlineData("{\"framework\":\"x\",\"scores\":[]}", 1, typeof(InputWrongType))]
    [InlineData("{\"framework\":5}", 1, typeof(InputWrongType))]
    [InlineData("[1,2]", 1, typeof(InputWrongType))]
    [InlineData("{\"framework\":\"x\",\n\"score\":{}}", 2, typeof(InputKeyUnknown))]
    [InlineData("{\"framework\":\"x\",\"scores\":{\"1\":\nNaN}}", 2, typeof(InputNotJson))]
    [InlineData("{\"framework\":\"x\",\n", 2, typeof(InputNotJson))]
    [InlineData("{\"framework\":\"x\"}\n{}", 2, typeof(InputNotJson))]
    [InlineData("{\"framework\":\"x\",\n\"scores\":{\"\\ud800\":1}}", 2, typeof(InputNotJson))]
    [InlineData("{\"framework\":\n\"\\ud800\"}", 2, typeof(InputNotJson))]
    [InlineData("{\"framework\":\"x\",\"answers\":{\"IIT\":\n\"\\udc00\"}}", 2, typeof(InputNotJson))]
    [InlineData("{\"framework\":\"x\", // no\n}", 1, typeof(InputNotJson))]
    [InlineData("{\"scores\":{\"IIT\":90}}", 0, typeof(InputHasNoFramework))]
    public void What_is_no_input_is_refused_with_its_line(string json, int line, Type refusal)
    {
        var parsed = Parse(json);

        parsed.Refusal.ShouldBeOfType(refusal);
        parsed.Refusal!.Place.ShouldBe(new SourcePlace("input.json", line));
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Parse("{\"scores\":" + new string('[', 5000)).Refusal.ShouldNotBeNull();

    private static Result<ScoreInputFile> Parse(string json) => ScoreInputFile.Parse(json, "input.json");
}
