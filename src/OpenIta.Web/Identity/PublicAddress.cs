namespace OpenIta.Web.Identity;

/// <summary>Where people reach the program, for links in letters: <c>--public-address</c>, or the address of this very request.</summary>
public sealed class PublicAddress(IConfiguration configuration, IHttpContextAccessor accessor)
{
    /// <summary>What the operator stated; null where nothing was. Only this may be declared or kept: a request can name any host.</summary>
    public string? Stated => configuration["public-address"]?.TrimEnd('/');

    public override string ToString() =>
        Stated
        ?? (accessor.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : "");
}
