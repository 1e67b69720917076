namespace OpenIta.Web.Pages.Answer.Gate;

/// <summary>How much one source may send; a school or an office shares one address, so both leave room for a hall full of people.</summary>
/// <remarks>Settings <c>survey:posts-per-second</c> and so on. Documented in docs/survey-protection.md with what each does.</remarks>
public sealed record SourceLimits(double PostsPerSecond, double PostsAtOnce, double SendsPerSecond, double SendsAtOnce)
{
    public static SourceLimits Of(IConfiguration configuration) => new(
        configuration.GetValue("survey:posts-per-second", 20.0), configuration.GetValue("survey:posts-at-once", 300.0),
        configuration.GetValue("survey:sends-per-second", 1.0), configuration.GetValue("survey:sends-at-once", 60.0));
}
