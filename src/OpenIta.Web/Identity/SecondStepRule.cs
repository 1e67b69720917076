using OpenIta.Accounts;

namespace OpenIta.Web.Identity;

/// <summary>
/// Whether people whose roles reach beyond their own agency must prove themselves twice: always where the program is reached by HTTPS,
/// and as <c>--second-step required</c> or <c>optional</c> says. A PC that serves only itself recommends it.
/// </summary>
public sealed class SecondStepRule(IConfiguration configuration)
{
    public bool IsRequired => configuration["second-step"] switch
    {
        "required" => true,
        "optional" => false,
        _ => SignInServices.IsHttps(configuration),
    };

    /// <summary>What remains of a person who has not taken the second step they owe.</summary>
    internal Actor Narrowed(Actor actor, bool hasSecondStep, HttpContext context)
    {
        if (!IsRequired || hasSecondStep || !actor.Grants.Any(g => g.ReachesBeyondOwnAgency))
            return actor;
        context.Items[typeof(SecondStepRule)] = true;
        return actor with { Grants = [.. actor.Grants.Where(g => !g.ReachesBeyondOwnAgency)] };
    }

    /// <summary>True when the person of this request must set up or take the second step before some of their roles work.</summary>
    internal static bool IsDue(HttpContext context) => context.Items.ContainsKey(typeof(SecondStepRule));
}
