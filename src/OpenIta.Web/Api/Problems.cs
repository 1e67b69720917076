using Microsoft.AspNetCore.Http.HttpResults;
using OpenIta.Basics;

namespace OpenIta.Web.Api;

public sealed record PageOutOfBounds() : Refusal("เลขหน้าหรือจำนวนต่อหน้าไม่ถูกต้อง", "There can't be such a page or page size");
public sealed record NothingThere() : Refusal("ไม่พบข้อมูลที่ขอ", "There is nothing at this address");
public sealed record QuestionMalformed() : Refusal("ค่าที่ส่งมาอ่านไม่ได้", "A value of the request can't be read");
public sealed record OnlyToBeRead() : Refusal("ที่อยู่นี้มีไว้อ่านเท่านั้น", "This address can only be read");
public sealed record ProgramFailed() : Refusal("ระบบขัดข้อง โปรดลองอีกครั้ง", "The program failed; try again");
public sealed record DataAway() : Refusal("ระบบขัดข้องชั่วคราว โปรดรอตามหัว Retry-After", "The data can't be reached for a moment; wait as the header Retry-After says");
public sealed record TooManyRequests() : Refusal("ขอข้อมูลถี่เกินไป โปรดรอตามหัว Retry-After", "Too many requests; wait as the header Retry-After says");

/// <summary>Refusals of the API as application/problem+json (RFC 9457), in both languages.</summary>
internal static class Problems
{
    public static ProblemHttpResult NotFound() => Of(new NothingThere(), StatusCodes.Status404NotFound);

    public static ProblemHttpResult BadPage() => Of(new PageOutOfBounds(), StatusCodes.Status400BadRequest);

    /// <summary>Says what the status of the answer means, where nothing else does.</summary>
    public static Task Tell(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "10";
        Refusal refusal = status switch
        {
            StatusCodes.Status404NotFound => new NothingThere(),
            StatusCodes.Status405MethodNotAllowed => new OnlyToBeRead(),
            StatusCodes.Status503ServiceUnavailable => new DataAway(),
            >= 500 => new ProgramFailed(),
            _ => new QuestionMalformed(),
        };
        return Of(refusal, status).ExecuteAsync(context);
    }

    public static ProblemHttpResult Of(Refusal refusal, int status) => TypedResults.Problem(
        statusCode: status, title: refusal.English, detail: refusal.Thai, type: "about:blank", extensions: new Dictionary<string, object?> { ["key"] = refusal.Key });
}
