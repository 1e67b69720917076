namespace OpenIta.Mail;

/// <summary>A letter to one person.</summary>
/// <param name="OnceKey">Names what must be sent once, such as <c>invitation/{id}</c>.</param>
/// <param name="Recipient">One e-mail address.</param>
/// <param name="Body">Plain text, Thai first.</param>
public sealed record Letter(string OnceKey, string Recipient, string Subject, string Body);
