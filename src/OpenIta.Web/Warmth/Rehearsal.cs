using Microsoft.AspNetCore.Http.Features;

namespace OpenIta.Web.Warmth;

/// <summary>
/// What a program does before the first visitor comes: it answers made-up ones. So it has compiled itself, opened its connections and drawn what
/// most will ask for. Whatever fails or hangs in it, the program listens all the same, a moment later.
/// </summary>
internal sealed class Rehearsal(IEnumerable<IScene> scenes, ILogger<Rehearsal> log)
{
    private const int AtOnce = 4;

    /// <summary>However much there would be to draw.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(10);

    public async Task Run(Func<HttpRequestFeature, CancellationToken, Task> answer, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        ended.CancelAfter(Longest);
        foreach (var scene in scenes)
            try
            {
                await Parallel.ForEachAsync(
                    scene.Requests(ended.Token), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ended.Token },
                    async (request, abandoned) => await Play(request, answer, abandoned));
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.NotPlayed(scene.GetType().Name, e);
            }
    }

    private async Task Play(HttpRequestFeature request, Func<HttpRequestFeature, CancellationToken, Task> answer, CancellationToken abandoned)
    {
        try
        {
            await answer(request, abandoned).WaitAsync(abandoned);
        }
        catch (Exception e) when (!abandoned.IsCancellationRequested)
        {
            log.NotPlayed(request.Path, e);
        }
    }
}

internal static partial class RehearsalLog
{
    [LoggerMessage(LogLevel.Warning, "{What} failed before the program listened")]
    public static partial void NotPlayed(this ILogger log, string what, Exception failure);
}
