namespace OpenIta.Web.Hosting;

/// <summary>When the request arrived. Deadlines ask it and not the clock, so that what was sent in time counts however long the work takes.</summary>
public sealed record Arrival(DateTimeOffset At)
{
    /// <summary>Must come first of all: what stands before it delays the request for nothing.</summary>
    internal static void Note(WebApplication app)
    {
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use((context, next) =>
        {
            context.Items[typeof(Arrival)] = new Arrival(time.GetUtcNow());
            return next(context);
        });
    }

    internal static Arrival Of(HttpContext? context) =>
        context?.Items[typeof(Arrival)] as Arrival ?? throw new InvalidOperationException("There is no request.");
}
