namespace OpenIta.Basics;

/// <summary>How alike two printed texts are, from 0 (nothing shared) to 1 (the same but for spaces, digits and spelling of marks).</summary>
public static class Likeness
{
    /// <summary>Share of common letter pairs (Sørensen–Dice): tolerant of a misprint, of a missing word, and of where a line was broken.</summary>
    public static double Of(string one, string other)
    {
        var a = ThaiText.Squeeze(one);
        var b = ThaiText.Squeeze(other);
        if (a == b)
            return 1;
        if (a.Length < 2 || b.Length < 2)
            return 0;
        var pairs = Pairs(a);
        var common = 0;
        foreach (var (pair, count) in Pairs(b))
            common += Math.Min(count, pairs.GetValueOrDefault(pair));
        return 2.0 * common / (a.Length - 1 + b.Length - 1);
    }

    private static Dictionary<(char, char), int> Pairs(string text)
    {
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < text.Length; i++)
            pairs[(text[i - 1], text[i])] = pairs.GetValueOrDefault((text[i - 1], text[i])) + 1;
        return pairs;
    }
}
