using Microsoft.Extensions.Primitives;

namespace OpenIta.Web.Operations;

/// <summary>What settings come to: read once, and anew when one of them changes.</summary>
public sealed class Live<T> : IDisposable
    where T : class
{
    private readonly IDisposable changes;
    private volatile T now;

    public Live(IConfiguration configuration, Func<IConfiguration, T> read)
    {
        now = read(configuration);
        changes = ChangeToken.OnChange(configuration.GetReloadToken, () => now = read(configuration));
    }

    public T Now => now;

    public void Dispose() => changes.Dispose();
}
