using OpenIta.People;

namespace OpenIta.Web.Hosting;

/// <summary>A new installation prints a link that makes its first administrator. There is no default password.</summary>
internal static class SetUpLink
{
    public static async Task OfferSetUp(this WebApplication app)
    {
        var offered = await app.Services.GetRequiredService<SetUpFirstAdministrator>().Offer();
        if (offered is not { IsRefused: false, Value: { } token })
            return;
        var address = Start.AddressForPeople(app.Configuration);
        await Console.Out.WriteLineAsync($"ตั้งค่าผู้ดูแลระบบคนแรก (ใช้ได้ครั้งเดียว) / Set up the first administrator (works once): {address}/setup/{token}");
    }
}
