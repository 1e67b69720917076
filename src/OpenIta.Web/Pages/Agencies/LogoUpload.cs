using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Basics;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>A picture handed over in a form as the agency's logo.</summary>
internal static class LogoUpload
{
    public static async Task<Result<Agency>> Run(ChangeLogo change, Actor actor, Guid agency, IFormFile? picture)
    {
        if (picture is null)
            return new ImageUnknown();
        if (picture.Length > RasterImage.BytesLimit)
            return new ImageTooLarge(RasterImage.BytesLimit, RasterImage.PixelsLimit);
        using var file = new MemoryStream();
        await picture.CopyToAsync(file);
        return await change.Run(actor, agency, file.ToArray());
    }
}
