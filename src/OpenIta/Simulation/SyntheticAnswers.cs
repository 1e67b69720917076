using OpenIta.Surveys;

namespace OpenIta.Simulation;

/// <summary>
/// What the respondents of one agency choose: each agency has its quality, each question is easier or harder there, each respondent more
/// or less content. Whole numbers only, so that every machine gives the same.
/// </summary>
internal sealed class SyntheticAnswers
{
    private const int Everyone = 65_536, Declines = 650;

    // Above these shares of a throw the second-best, the third-best option is chosen, and so on.
    private readonly int[] content;
    private readonly byte[][] bestFirst;
    private readonly bool[] mayDecline;

    public SyntheticAnswers(SimulatedYear year, SyntheticAgency agency, AnswerSheet sheet)
    {
        var quality = Quality(year, agency);
        var random = year.Random($"questions/{sheet.Instrument.Code}", agency.Number);
        content = [.. sheet.Fields.Select(_ => Math.Clamp(quality + random.Around(0, 90), 200, 985) * Everyone / 1000)];
        bestFirst = [.. sheet.Fields.Select(f => f.Scale.Options.Select((o, i) => (Option: (byte)(i + 1), o.Points)).OrderByDescending(o => o.Points).Select(o => o.Option).ToArray())];
        mayDecline = [.. sheet.Fields.Select(f => f.MayDecline)];
    }

    /// <summary>A whole sheet, packed.</summary>
    public byte[] Next(SplitMix random)
    {
        var answers = new byte[content.Length];
        var mood = random.Around(0, Everyone / 10);
        for (var f = 0; f < answers.Length; f++)
            answers[f] = mayDecline[f] && random.Below(Everyone) < Declines ? AnswerSheet.Declined : Choose(random, bestFirst[f], content[f] + mood);
        return answers;
    }

    /// <summary>Out of 1,000. Most agencies stand near the mean of the nation (90.19 in FY2566), some far below it.</summary>
    public static int Quality(SimulatedYear year, SyntheticAgency agency)
    {
        var random = SplitMix.Of(year.Plan.Seed, "quality", agency.Number);
        var standing = random.Chance(120) ? random.Around(560, 220) : random.Around(850, 110);
        // Better from year to year, each agency in its own way.
        return Math.Clamp(standing + (year.Plan.Year - 2566) * 12 + year.Random("luck", agency.Number).Around(0, 40), 150, 975);
    }

    // The best, or with half the rest each time the next one down.
    private static byte Choose(SplitMix random, byte[] bestFirst, int content)
    {
        var throwOf = random.Below(Everyone);
        if (throwOf < content)
            return bestFirst[0];
        for (var i = 1; i < bestFirst.Length - 1; i++)
            if (random.Below(Everyone) < content)
                return bestFirst[i];
        return bestFirst[^1];
    }
}
