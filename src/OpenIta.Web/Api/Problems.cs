using Microsoft.AspNetCore.Http.HttpResults;
using OpenIta.Basics;

namespace OpenIta.Web.Api;

public sealed record PageOutOfBounds() : Refusal("เลขหน้าหรือจำนวนต่อหน้าไม่ถูกต้อง", "There can't be such a page or page size");
public sealed record NothingThere() : Refusal("ไม่พบข้อมูลที่ขอ", "There is nothing at this address");
public sealed record QuestionMalformed() : Refusal("ค่าที่ส่งมาอ่านไม่ได้", "A value of the request can't be read");
public sealed record TooManyRequests() : Refusal("ขอข้อมูลถี่เกินไป โปรดรอตามหัว Retry-After", "Too many requests; wait as the header Retry-After says");

/// <summary>Refusals of the API as application/problem+json (RFC 9457), in both languages.</summary>
internal static class Problems
{
    public static ProblemHttpResult NotFound() => Of(new NothingThere(), StatusCodes.Status404NotFound);

    public static ProblemHttpResult BadPage() => Of(new PageOutOfBounds(), StatusCodes.Status400BadRequest);

    public static ProblemHttpResult Of(Refusal refusal, int status) => TypedResults.Problem(
        statusCode: status, title: refusal.English, detail: refusal.Thai, type: "about:blank", extensions: new Dictionary<string, object?> { ["key"] = refusal.Key });
}
