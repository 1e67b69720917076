using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>What storage still shows of the order in which responses came: what a crash left, or the writer of a moment ago. See docs/decisions/survey-anonymity.md.</summary>
internal static class OrderOfArrival
{
    /// <summary>Erases it of every survey that shows it; mostly of none.</summary>
    public static Task<Result<bool>> Erase(Database database, CancellationToken stop = default) => database.Reorder(
        async order =>
        {
            foreach (var survey in await order.Shown(ResponseStore.Table))
                await order.Erase(ResponseStore.Table, survey);
            await order.Sweep(ResponseStore.Table);
            return true;
        },
        stop);
}
