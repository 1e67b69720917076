using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Surveys;
using OpenIta.Surveys.Paper;
using OpenIta.Web.Operations;
using OpenIta.Web.Pages.Answer;
using OpenIta.Web.Pages.Answer.Gate;

namespace OpenIta.Web.Hosting;

/// <summary>What answering a survey needs.</summary>
internal static class SurveyServices
{
    public static void AddSurveys(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<SurveyDirectory>()
        .AddSingleton<ResponseWriter>()
        .AddSingleton<SubmitResponse>()
        .AddSingleton<IssueCodes>()
        .AddSingleton<IssuePaperForms>()
        .AddSingleton<EnterPaperForm>()
        .AddSingleton<Drafts>()
        .AddSingleton<Questionnaires>()
        .AddSingleton<DrawnForms>()
        .AddSingleton<AnswerSeal>()
        .AddSingleton<AnswerDesk>()
        .AddSingleton<KeptPages>()
        .AddSingleton<ShowAnswerPage>()
        .AddSingleton<SurveyLink>()
        .AddSingleton<SourceAddress>()
        .AddLive(SourceLimits.Of)
        .AddLive(ProofEffort.Of)
        .AddSingleton<SourceGate>()
        .AddSingleton<ProofOfWork>();

    /// <summary>Lets <see cref="ShowAnswerPage"/> stand before the page of a survey.</summary>
    public static void ShowKeptAnswers(this PageActionEndpointConventionBuilder pages, ShowAnswerPage show) => pages.Add(endpoint =>
    {
        if (endpoint.Metadata.OfType<PageActionDescriptor>().Any(p => p.ViewEnginePath == "/Answer/Survey") && endpoint.RequestDelegate is { } draw)
            endpoint.RequestDelegate = context => show.Run(context, draw);
    });

    /// <summary>The link of a code slip; the pages of a survey map themselves.</summary>
    public static void MapSurveyLinks(this WebApplication app) =>
        app.MapGet("/s/{code}/{access}", (HttpContext context, string code, string access, SurveyLink link) => link.Follow(context, code, access));
}
