using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OpenIta.Basics;

namespace OpenIta.Surveys.Paper;

public sealed record PaperNumberUnknown() : Refusal(
    "ไม่พบแบบกระดาษเลขนี้ ตรวจเลข 15 ตัวที่หัวกระดาษ", "There is no paper form of this number; check the 15 characters at its head");

public sealed record PaperAlreadyEntered() : Refusal(
    "แบบกระดาษใบนี้บันทึกครบสองครั้งและตรงกันแล้ว", "This paper form was entered twice already and agreed");

public sealed record SecondKeyerIsFirst() : Refusal(
    "การกรอกครั้งที่สองต้องเป็นคนละคนกับครั้งแรก", "The second entry must be made by another person than the first");

public sealed record PaperIsForOpenSurveys() : Refusal(
    "แบบกระดาษใช้กับแบบวัดที่เปิดให้ประชาชนตอบ (EIT) เท่านั้น", "Paper forms are for surveys of the public (EIT)");

public sealed record PaperEntriesDiffer(int Count) : Refusal(
    $"การกรอกสองครั้งต่างกัน {Count} ข้อ ดูกระดาษอีกครั้งแล้วเลือกให้ตรงกระดาษ", $"The two entries differ in {Count} fields; look at the paper again and choose what it says");

/// <summary>A printed form on its way in: not entered, entered once, or entered twice alike.</summary>
/// <param name="Keyer">Who made the first entry.</param>
/// <param name="Answers">The first entry, packed; null before it and after both agreed.</param>
public sealed record PaperForm(string Number, Guid Survey, Guid? Keyer, byte[]? Answers, bool IsEntered)
{
    /// <summary>Follows from the number on the paper, so that one paper is one response however often it is sent.</summary>
    public string FormKey => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes("paper:" + Number)).AsSpan(0, 16));
}

/// <summary>What became of an entry.</summary>
public abstract record PaperEntry
{
    /// <summary>Kept until another person enters the same paper.</summary>
    public sealed record First : PaperEntry;

    /// <summary>Not as the first entry: someone looks at the paper and says which is right.</summary>
    /// <param name="Differences">In the order of the form.</param>
    public sealed record Differs(IReadOnlyList<PaperDifference> Differences) : PaperEntry;

    public sealed record Stored(Receipt Receipt) : PaperEntry;
}

/// <summary>A field that two keyers read differently; the numbers are those of packed answers.</summary>
public sealed record PaperDifference(AnswerField Field, byte First, byte Second);
