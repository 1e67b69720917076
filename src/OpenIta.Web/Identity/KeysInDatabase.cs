using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Web.Identity;

/// <summary>The keys that seal cookies and forms lie in the database: they outlive a restart and every node has the same.</summary>
internal sealed class KeysInDatabase(Database database) : IXmlRepository
{
    // The framework asks in this synchronous form, once at start and once in three months.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => database.Read(SealingKeys.All)).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName)
    {
        var stored = Task.Run(() => database.Write<bool>(async session =>
        {
            await SealingKeys.Add(session, friendlyName, element.ToString(SaveOptions.DisableFormatting));
            return true;
        })).GetAwaiter().GetResult();
        if (stored.Refusal is { } refusal)
            throw new IOException(refusal.English);
    }
}
