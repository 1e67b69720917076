namespace OpenIta.Web.Hosting;

/// <summary>HEAD is answered wherever GET is, with the same headers and no content: catalogues and link checkers ask so before they fetch.</summary>
internal static class HeadRequests
{
    public static void AnswerHeadLikeGet(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }
        var sent = context.Response.Body;
        (context.Request.Method, context.Response.Body) = (HttpMethods.Get, Stream.Null);
        try
        {
            await next(context);
        }
        finally
        {
            (context.Request.Method, context.Response.Body) = (HttpMethods.Head, sent);
        }
    });
}
