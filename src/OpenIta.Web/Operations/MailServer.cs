using OpenIta.Mail;

namespace OpenIta.Web.Operations;

/// <summary>The server that sends letters, as the settings say just now.</summary>
/// <param name="Settings">Null where there is none and letters wait.</param>
public sealed record MailServer(SmtpSettings? Settings)
{
    /// <remarks>What a node was started with and what is set for all are each sound; together they need not be, and then letters wait.</remarks>
    public static MailServer Of(IConfiguration configuration) =>
        new(SmtpSettings.Read(name => configuration[name]) is { IsRefused: false } read ? read.Value : null);
}
