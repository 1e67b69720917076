namespace OpenIta.Documents;

/// <summary>The lines of a signature, the same in every format.</summary>
internal static class SignatureLines
{
    private const string Dots = "..............................................";

    /// <summary>Label with dots, rank, name in brackets, position.</summary>
    public static IReadOnlyList<string> Of(SignatureBlock signature)
    {
        var lines = new List<string> { $"{signature.Label}{Dots}" };
        if (signature.Rank is { Length: > 0 } rank)
            lines.Add(rank);
        lines.Add(signature.Name is { Length: > 0 } name ? $"({name})" : $"({Dots})");
        lines.AddRange(signature.Position);
        return lines;
    }
}
