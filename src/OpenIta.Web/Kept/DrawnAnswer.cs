namespace OpenIta.Web.Kept;

/// <summary>Lets an endpoint write its answer into memory in place of the wire.</summary>
internal static class DrawnAnswer
{
    public static async Task<DrawnMemory> Draw(HttpContext context, RequestDelegate draw)
    {
        var response = context.Response;
        var sent = response.Body;
        var drawn = new DrawnMemory();
        response.Body = drawn;
        try
        {
            await draw(context);
        }
        finally
        {
            response.Body = sent;
        }
        return drawn;
    }
}
