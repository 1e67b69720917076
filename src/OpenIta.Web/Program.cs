using OpenIta.Web.Endpoints;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;

var builder = WebApplication.CreateBuilder(args);
var data = await StoredData.Open(builder.Configuration);
if (data.IsRefused)
    return await Start.Refuse(data.Refusal);

builder.ListenOnLoopback();
builder.AddStoredData(data.Value);
builder.AddLanguages();
builder.AddPages();
builder.AddCompression();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseErrorPages();
app.UseResponseCompression();
app.UseLanguage();
app.MapFiles();
app.MapHealth();
app.MapPages();

return await app.Serve();

/// <summary>Named so that tests can start the program in process.</summary>
public partial class Program;
