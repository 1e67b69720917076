namespace OpenIta.Web.Pages.Disclosures;

/// <summary>Why items come back, as typed, by item: a comment for each that shall be returned.</summary>
public static class ReturnInput
{
    private const string CommentOf = "comment:";

    public static string NameOfComment(string code) => CommentOf + code;

    public static IReadOnlyDictionary<string, string> Of(IFormCollection form) => form
        .Where(f => f.Key.StartsWith(CommentOf, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(f.Value))
        .ToDictionary(f => f.Key[CommentOf.Length..], f => f.Value.ToString(), StringComparer.Ordinal);
}
