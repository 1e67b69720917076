using OpenIta.Basics;

namespace OpenIta.Cli;

public sealed record NoSuchAgency(string Named) : Refusal($"ไม่พบหน่วยงาน {Named} หรือมีมากกว่าหนึ่งแห่ง", $"There is no agency {Named}, or more than one");
