using System.Globalization;
using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Disclosures.Declarations;

public sealed record TextTooLong(int Most) : Refusal($"ข้อความยาวเกินไป ใช้ได้ไม่เกิน {Most:N0} ตัวอักษร", $"The text is too long; at most {Most:N0} characters");

public sealed record TooManyUrls(int Most) : Refusal($"ใส่ URL ได้ไม่เกิน {Most} รายการต่อข้อ", $"An item takes at most {Most} URLs");

public sealed record NoteWithoutUrl() : Refusal("มีคำอธิบายแต่ยังไม่มี URL", "There is a note but no URL");

/// <summary>What is wrong in one field of a form.</summary>
public sealed record FieldFault(string Field, Refusal Refusal);

/// <summary>A declaration as it comes from a form, nothing checked yet.</summary>
public sealed record TypedDeclaration
{
    public const int MostUrls = 20, LongestExplanation = 4000, LongestPlace = 500, LongestReason = 500;

    /// <summary><c>Has</c>, <c>HasNot</c> or nothing.</summary>
    public string? Answer { get; init; }

    /// <summary>Rows of the form; blank ones are left out.</summary>
    public IReadOnlyList<(string? Address, string? Note)> Urls { get; init; } = [];

    public string? Explanation { get; init; }

    public IReadOnlyList<ElementMark> Elements { get; init; } = [];

    /// <summary>Reasons for warnings, by <c>SelfCheckFinding.Key</c>.</summary>
    public IReadOnlyList<WarningReason> Reasons { get; init; } = [];

    /// <summary>What is declared, and what is wrong in which field; nothing is kept while something is wrong.</summary>
    public (DeclarationContent Content, IReadOnlyList<FieldFault> Faults) Read(DisclosureItem item, DeclarableUrls declarable)
    {
        var faults = new List<FieldFault>();
        var urls = ReadUrls(declarable, faults);
        var content = new DeclarationContent
        {
            Answer = Enum.TryParse<Answer>(Answer, out var answer) && Enum.IsDefined(answer) ? answer : null,
            Urls = urls,
            Explanation = Text(Explanation, LongestExplanation, "explanation", faults),
            Elements = [.. from mark in Elements
                           where mark.Element >= 0 && mark.Element < item.Elements.Count
                           orderby mark.Element
                           let field = $"element-{mark.Element.ToString(CultureInfo.InvariantCulture)}"
                           let kept = mark with
                           {
                               Parts = [.. mark.Parts.Where(p => p >= 0 && p < item.Elements[mark.Element].AtLeast.Count).Distinct().Order()],
                               FoundAt = Text(mark.FoundAt, LongestPlace, field, faults),
                           }
                           where !kept.IsEmpty
                           select kept],
            Reasons = [.. Reasons.Select(r => r with { Reason = Text(r.Reason, LongestReason, "self-check", faults) }).Where(r => r.Reason.Length > 0)],
        };
        return (content, faults);
    }

    private List<DeclaredUrl> ReadUrls(DeclarableUrls declarable, List<FieldFault> faults)
    {
        var urls = new List<DeclaredUrl>();
        for (var i = 0; i < Urls.Count; i++)
        {
            var (address, note) = Urls[i];
            var field = $"url-{i.ToString(CultureInfo.InvariantCulture)}";
            if (string.IsNullOrWhiteSpace(address))
            {
                if (!string.IsNullOrWhiteSpace(note))
                    faults.Add(new(field, new NoteWithoutUrl()));
                continue;
            }
            var read = DeclaredUrl.Read(address, Text(note, DeclaredUrl.LongestNote, field, faults));
            if ((read.Refusal ?? declarable.WhyNot(read.Value)) is { } refusal)
                faults.Add(new(field, refusal));
            else
                urls.Add(read.Value);
        }
        if (urls.Count > MostUrls)
            faults.Add(new("urls", new TooManyUrls(MostUrls)));
        return urls;
    }

    // Forms send line ends as CR LF; controls have no meaning in a text of a declaration.
    private static string Text(string? typed, int most, string field, List<FieldFault> faults)
    {
        var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
        if (text.Length > most)
            faults.Add(new(field, new TextTooLong(most)));
        return text;
    }
}
