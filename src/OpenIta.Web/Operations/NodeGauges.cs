using System.Diagnostics.Metrics;

namespace OpenIta.Web.Operations;

/// <summary>What <see cref="ThisNode"/> saw last, as metrics. Before its first look there are none.</summary>
internal static class NodeGauges
{
    public static void Show(Meter meter, ThisNode node, TimeProvider time)
    {
        meter.CreateObservableGauge("openita.queue.length", () => node.Waiting, "{submission}", "Submissions that wait to be stored; less than a crowd counts as none");
        meter.CreateObservableGauge("openita.jobs", () => Of(node, s =>
        [
            Count(s.Work.JobsWaiting, "state", "waiting"), Count(s.Work.JobsRunning, "state", "running"), Count(s.Work.JobsSilent, "state", "silent"), Count(s.Work.JobsFailed, "state", "failed"),
        ]), "{job}", "Long work by its state; failed counts the last week");
        meter.CreateObservableGauge("openita.mail", () => Of(node, s =>
        [
            Count(s.Work.MailWaiting, "state", "waiting"), Count(s.Work.MailDelayed, "state", "delayed"), Count(s.Work.MailGivenUp, "state", "given_up"),
        ]), "{letter}", "Letters that are not sent");
        meter.CreateObservableGauge("openita.database.size", () => Of(node, s => [new Measurement<long>(s.Size.Bytes)]), "By", "Bytes of the database");
        meter.CreateObservableGauge("openita.database.free", () => Of(node, s => s.Size.Free is { } free ? [new Measurement<long>(free)] : []), "By", "Bytes left where the database lies");
        meter.CreateObservableGauge("openita.nodes", () => Of(node, s => [new Measurement<long>(s.Nodes)]), "{node}", "Programs that share the database");
        meter.CreateObservableGauge("openita.clock.ahead", () => time is SteadyClock clock ? clock.Ahead.TotalSeconds : 0, "s", "By how much the machine's clock is ahead of the time that holds");
    }

    private static IEnumerable<Measurement<long>> Of(ThisNode node, Func<NodeSight, IEnumerable<Measurement<long>>> values) => node.Seen is { } seen ? values(seen) : [];

    private static Measurement<long> Count(long value, string tag, string of) => new(value, new KeyValuePair<string, object?>(tag, of));
}
