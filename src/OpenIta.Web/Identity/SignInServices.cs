using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.People;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Identity;

/// <summary>ASP.NET Core Identity over our own accounts: passwords, cookies, and who is asking.</summary>
internal static class SignInServices
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddSingleton<ILookupNormalizer, EmailKeys>();
        services.AddIdentityCore<Account>(identity =>
        {
            // A long password of any composition: rules on characters make passwords worse (ASVS 5, 6.2.5).
            identity.Password = new PasswordOptions
            {
                RequiredLength = PasswordRules.Shortest,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
                RequiredUniqueChars = 1,
            };
            identity.User.AllowedUserNameCharacters = "";
        }).AddUserStore<AccountUsers>().AddSignInManager().AddTokenProvider<OneTimeCodeProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Passwords.HashRounds);

        var isHttps = IsHttps(builder.Configuration);
        foreach (var scheme in (string[])[IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme, IdentityConstants.TwoFactorRememberMeScheme, IdentityConstants.ExternalScheme])
            services.Configure<CookieAuthenticationOptions>(scheme, cookies => Harden(cookies.Cookie, scheme, isHttps));
        services.ConfigureApplicationCookie(cookies =>
        {
            cookies.ExpireTimeSpan = Sessions.Idle;
            cookies.SlidingExpiration = true;
            cookies.LoginPath = "/sign-in";
            cookies.ReturnUrlParameter = "next";
            // Said at the address that was asked for, as every other error is.
            cookies.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            cookies.Events.OnSigningIn = Sessions.OnSigningIn;
            cookies.Events.OnValidatePrincipal = Sessions.OnValidatePrincipal;
        });
        services.AddAntiforgery(antiforgery => Harden(antiforgery.Cookie, "form", isHttps));

        services.AddScoped(provider => Sessions.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddSingleton<SetUpFirstAdministrator>();
        services.AddScoped<Passwords>();
        services.TryAddSingleton<SourceAddress>();
        services.AddScoped<PublicAddress>();
        services.AddSingleton<SecondStep>().AddSingleton<OwnPasskeys>().AddSingleton<AuthenticatorKeys>().AddSingleton<SecondStepRule>().AddSingleton<KnownBrowser>().AddSingleton<SignInGate>().AddScoped<PasskeySignIn>().AddScoped<OwnSession>();
        // A passkey stands for both steps: the device asks for a finger, a face or a number before it signs.
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required");
            // A passkey is for a name. Without a public address it is for the name that the site was opened by.
            passkeys.ServerDomain = Uri.TryCreate(builder.Configuration["public-address"], UriKind.Absolute, out var site) ? site.Host : null;
        });
        services.AddSingleton<PeopleLists>().AddSingleton<InvitePerson>().AddSingleton<GiveRole>().AddSingleton<TakeRole>().AddSingleton<SetAccountState>()
            .AddSingleton<AuditLists>().AddSingleton<SetPasswordByLink>().AddSingleton<AskForReset>().AddSingleton<ChangePassword>();
        // Half the work of the default for the same strength, and a survey seals and opens with every page.
        services.AddDataProtection().UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddSingleton<KeysInDatabase>();
        services.AddOptions<KeyManagementOptions>().Configure<KeysInDatabase>((keys, store) => keys.XmlRepository = store);
    }

    public static void UseSignIn(this WebApplication app)
    {
        // Who answers a survey is not looked at, not even to renew a session. Without this mark the framework puts authentication
        // before everything else, for every request.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        // A page that says that the database is away must not ask it who is there.
        app.UseWhen(context => !SurveyPaths.Contain(context) && context.Features.Get<IExceptionHandlerFeature>() is null, others => others.UseAuthentication());
        app.UseAuthorization();
    }

    // The __Host- prefix binds a cookie to this host over HTTPS. An office PC serves itself over plain HTTP on loopback.
    internal static CookieBuilder Harden(CookieBuilder cookie, string name, bool isHttps)
    {
        cookie.Name = (isHttps ? "__Host-" : "") + "openita." + name.Replace("Identity.", "", StringComparison.Ordinal).ToLowerInvariant();
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
        cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        return cookie;
    }

    /// <summary>True when people reach the program by HTTPS: <c>--public-address https://…</c>, or its own <c>--urls</c>.</summary>
    internal static bool IsHttps(IConfiguration configuration) =>
        (configuration["public-address"] ?? configuration["urls"] ?? "").StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
