using OpenIta.Mail;
using OpenIta.Web.Api;
using OpenIta.Web.Endpoints;
using OpenIta.Web.Hosting;
using OpenIta.Web.Identity;
using OpenIta.Web.Kept;
using OpenIta.Web.Language;
using OpenIta.Web.Operations;
using OpenIta.Web.Warmth;

var builder = WebApplication.CreateBuilder(args);
if (LogForm.Check(builder.Configuration) is { } unknown)
    return await Start.Refuse(unknown);

var clock = new SteadyClock(TimeProvider.System);
var data = await StoredData.Open(builder.Configuration, clock);
if (data.IsRefused)
    return await Start.Refuse(data.Refusal);
await builder.ShareSettings(data.Value);

if (SmtpSettings.Read(key => builder.Configuration[key]) is { IsRefused: true } smtp)
    return await Start.Refuse(smtp.Refusal);

builder.LogWhatMatters();
builder.WriteLogs();
builder.ListenOnLoopback();
builder.AddStoredData(data.Value, clock);
builder.AddSchedules();
builder.AddCycles();
builder.AddLanguages();
builder.AddSignIn();
builder.AddPages();
builder.AddSurveys();
builder.RehearseBeforeListening();
builder.AddCompression();
builder.AddApi();
builder.AddTelemetry();

var app = builder.Build();
Arrival.Note(app);
app.AnswerHeadLikeGet();
app.OpenPublicDataToOtherSites();
app.UseRequestTraces();
app.UseSecurityHeaders();
app.UseErrorPages();
app.UseResponseCompression();
app.UseLanguage();
app.MapFiles();
app.UseRouting();
app.UseRoutesOfTraces();
app.UseSignIn();
app.MapHealth();
app.MapMetrics();
app.MapLogos();
app.MapChartFiles();
app.MapOpenData();
app.MapIssuedReports();
CalendarLinks.Map(app);
app.MapPolicyReports();
app.MapSurveyLinks();
app.MapApi();
app.UseKeptAnswers();
app.MapPages();

app.StartTelemetry();
await app.OfferSetUp();
if (await app.CountResults() is { } uncounted)
    return await Start.Refuse(uncounted);
return await app.Serve();

/// <summary>Named so that tests can start the program in process.</summary>
public partial class Program;
