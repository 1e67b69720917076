using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;

namespace OpenIta.Cycles;

public sealed record ContactMissing(string Field) : Refusal($"กรอก{Field}", $"Give the {Field}");
public sealed record CountMissing() : Refusal("กรอกจำนวนเป็นตัวเลข ถ้าไม่มีให้กรอก 0", "Give the number; 0 if there are none");
public sealed record CountOutOfRange(int Most) : Refusal($"จำนวนต้องเป็นเลขจำนวนเต็มตั้งแต่ 0 ถึง {Most:N0}", $"The number must be a whole one from 0 to {Most:N0}");
public sealed record RegistrationNotSubmitted() : Refusal("ข้อมูลนี้ยังไม่ได้ส่งให้อนุมัติ หรือมีผู้พิจารณาไปแล้ว", "This has not been submitted, or was decided already");
public sealed record RegistrationIsSubmitted() : Refusal("ข้อมูลนี้ส่งให้ผู้บริหารแล้ว แก้ไขได้อีกเมื่อผู้บริหารส่งคืน", "This is with the executive; it can be changed again when it is returned");
public sealed record RegistrantApproves() : Refusal("ผู้กรอกหรือผู้ส่งข้อมูลอนุมัติเองไม่ได้", "Who filled this in or submitted it can't approve it");
public sealed record RegistrationChanged() : Refusal("มีผู้อื่นแก้ไขข้อมูลนี้ไปก่อนแล้ว สิ่งที่คุณกรอกยังอยู่ โปรดตรวจแล้วกดอีกครั้งหากต้องการใช้ข้อมูลของคุณ", "Somebody else has changed this in the meantime. What you typed is still here: check it, and send it again if it shall stand");
public sealed record CommentMissing() : Refusal("กรอกเหตุผลที่ส่งคืน", "Say why it is returned");

/// <summary>Who did a step, and when.</summary>
public sealed record Step(Guid Person, DateTimeOffset At);

/// <summary>The executive's word.</summary>
/// <param name="Comment">Why it was returned; null for an approval.</param>
public sealed record Decision(Step By, bool Approved, string? Comment);

public enum RegistrationState { Empty, Draft, Submitted, Returned, Approved }

/// <summary>What an agency says of itself for a cycle: its contact and the head counts that the samples follow from.</summary>
/// <param name="Contact">Whom to ask during the cycle.</param>
/// <param name="StaffCount">Staff with at least a year of service, for the IIT.</param>
/// <param name="ServedCount">People and bodies that dealt with the agency in the fiscal year, for the EIT.</param>
/// <param name="Version">Goes up with every change; 0 while nothing was saved.</param>
public sealed record Registration(
    Guid Cycle, Guid Agency, Contact Contact, int? StaffCount, int? ServedCount, Step? Edited, Step? Submitted, Decision? Decision, int Version)
{
    public static Registration Empty(Guid cycle, Guid agency) => new(cycle, agency, Contact.None, null, null, null, null, null, 0);

    public RegistrationState State => this switch
    {
        { Edited: null } => RegistrationState.Empty,
        { Decision.Approved: true } => RegistrationState.Approved,
        { Submitted: not null, Decision: null } => RegistrationState.Submitted,
        { Decision: not null } => RegistrationState.Returned,
        _ => RegistrationState.Draft,
    };

    /// <summary>Fills it in anew. What is with the executive, or approved, stays as it is.</summary>
    public Result<Registration> Edit(Contact contact, int? staff, int? served, Actor by, DateTimeOffset now) =>
        State is RegistrationState.Submitted or RegistrationState.Approved
            ? new RegistrationIsSubmitted()
            : this with { Contact = contact, StaffCount = staff, ServedCount = served, Edited = new Step(by.Person, now), Submitted = null, Version = Version + 1 };

    public Result<Registration> Submit(Actor by, DateTimeOffset now) =>
        State is RegistrationState.Submitted or RegistrationState.Approved ? new RegistrationIsSubmitted()
        : RegistrationForm.Faults(this) is [var (_, refusal), ..] ? refusal
        : this with { Submitted = new Step(by.Person, now), Decision = null, Version = Version + 1 };

    // Four eyes: who filled it in or sent it does not also approve it.
    public Result<Registration> Approve(Actor by, DateTimeOffset now) =>
        State is not RegistrationState.Submitted ? new RegistrationNotSubmitted()
        : by.Person == Edited?.Person || by.Person == Submitted?.Person ? new RegistrantApproves()
        : this with { Decision = new Decision(new Step(by.Person, now), Approved: true, null), Version = Version + 1 };

    public Result<Registration> Return(string comment, Actor by, DateTimeOffset now) =>
        State is not RegistrationState.Submitted ? new RegistrationNotSubmitted()
        : string.IsNullOrWhiteSpace(comment) ? new CommentMissing()
        : comment.Length > ExtendPhase.LongestReason ? new ReasonTooLong(ExtendPhase.LongestReason)
        : this with { Decision = new Decision(new Step(by.Person, now), Approved: false, comment.Trim()), Version = Version + 1 };
}
