namespace OpenIta.Web.Identity;

/// <summary>Where people reach the program, for links in letters: <c>--public-address</c>, or the address of this very request.</summary>
public sealed class PublicAddress(IConfiguration configuration, IHttpContextAccessor accessor)
{
    public override string ToString() =>
        configuration["public-address"]?.TrimEnd('/')
        ?? (accessor.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : "");
}
