using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.Accounts;
using OpenIta.Frameworks;
using OpenIta.Jobs;
using OpenIta.Results;
using OpenIta.Sheets;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Security;

/// <summary>
/// Hostile texts go into every text field of every form that anybody is shown, into imports and into the names of files; then everything
/// that shows data is read. The forms are found by walking: a field that is new is attacked without a word here.
/// </summary>
[Trait("speed", "long")]
public sealed class HostileTextTests
{
    [Fact]
    public async Task Whatever_people_type_import_or_upload_is_shown_as_text_everywhere_and_computes_nowhere()
    {
        await using var whole = await WholeSite.Start();
        var people = whole.People.Append(await OfHostileReport(whole.Site)).ToList();
        var walk = new Walk();
        await ImportHostileRegistry(whole, walk);
        // Forms of what the first round made are met in the second.
        for (var pass = 0; pass < 2; pass++)
            foreach (var person in people)
                await foreach (var seen in Crawl.Of(person))
                    foreach (var form in seen.Forms.Where(f => walk.Forms.Add(person.Name + PostedForm.KindOf(f))))
                        for (var round = 0; round < Hostile.Rounds.Count && new HostileForm(form).HasText; round++)
                            await foreach (var answer in new HostileForm(form).Post(person.Browser, round))
                                walk.Examine(person, answer, isForm: true);
        foreach (var person in people)
            await foreach (var seen in Crawl.Of(person))
                walk.Examine(person, seen, isForm: false);

        walk.Faults.ShouldBeEmpty();
        walk.Taken.ShouldBeGreaterThan(120, "forms that took hostile text");
        walk.Sheets.ShouldBeGreaterThan(2, "sheets that were read");
        walk.Unseen.ShouldBeEmpty("texts that no page showed as they are");
    }

    // No database takes it as text; the web framework lets no form with it through.
    [Fact]
    public async Task A_form_with_the_sign_NUL_is_refused_as_no_form_at_all()
    {
        await using var site = await Site.With();
        var page = await site.Page("/sign-in");
        using var response = await site.Post(page.QuerySelector("main form")!, ("Email", "xss\0@example.go.th"), ("Password", "xss"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    // A report whose every text is an attack: its agency assigns and imports measures from it.
    private static async Task<Visitor> OfHostileReport(Site site)
    {
        var agency = (await new StoreReport(site.Database, FrameworkLibrary.Default, TimeProvider.System).Run(PublishedReports.Hostile)).Value.Agency.Id;
        return new Visitor("of a hostile report", await site.As(Role.AgencyAdministrator, new Place(agency)), $"/desk/{agency}", $"/desk/{agency}/assign", $"/desk/{agency}/measures/2564", $"/desk/{agency}/plan/2564");
    }

    /// <summary>The registry as the site exports it, with a hostile row for each text, sent back as CSV and as XLSX and taken.</summary>
    private static async Task ImportHostileRegistry(WholeSite whole, Walk walk)
    {
        var central = whole.People.Single(p => p.Name == "central administrator");
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            using var exported = await central.Browser.Get($"/admin/agencies?handler=Export&format={format}");
            var sheet = SheetFile.Read(await exported.Content.ReadAsByteArrayAsync(), "agencies").Value;
            var rows = sheet.Rows.Take(1).SelectMany(r => Hostile.Corpus.Select((text, i) => new SheetRow(i + 2, [.. r.Cells.Select(c => c.Length > 0 && !c.All(char.IsAsciiDigit) ? text + i : "")])));
            var page = await central.Browser.Page("/admin/agencies/import");
            using var previewed = await PostedForm.Send(central.Browser, page.QuerySelector("form:has([type=file])")!, [], "\"><b data-xss>.csv", SheetFile.Write(new Sheet(sheet.Headings, [.. rows]), format));
            var preview = await Crawl.Read("/admin/agencies/import", previewed);
            walk.Examine(central, preview, isForm: true);
            foreach (var form in preview.Forms.Take(1))
                (await PostedForm.Send(central.Browser, form, [])).Dispose();
            await whole.Site.Services.GetRequiredService<JobRunner>().RunNext(TestContext.Current.CancellationToken);
        }
    }

    private sealed class Walk
    {
        public HashSet<string> Forms { get; } = new(StringComparer.Ordinal);

        public List<string> Faults { get; } = [];

        public HashSet<string> Unseen { get; } = [.. Hostile.Corpus];

        public int Taken { get; private set; }

        public int Sheets { get; private set; }

        public void Examine(Visitor person, Seen seen, bool isForm)
        {
            Taken += isForm && seen.Status == HttpStatusCode.OK ? 1 : 0;
            if (seen.Status == HttpStatusCode.InternalServerError)
                Faults.Add($"{person.Name} at {seen.Address}: fails");
            if (seen.Page is { } page)
            {
                Faults.AddRange(Hostile.Traces(page).Select(t => $"{person.Name} at {seen.Address}: {t}"));
                Unseen.RemoveWhere(Hostile.Shown(page).Contains);
            }
            Faults.AddRange(Formulas(seen).Select(f => $"{person.Name} at {seen.Address}: computes {f}"));
        }

        private IEnumerable<string> Formulas(Seen seen)
        {
            if (seen.MediaType == "text/csv")
            {
                Sheets++;
                using var rows = new CsvParser(new StringReader(Encoding.UTF8.GetString(seen.Content).TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
                while (rows.Read())
                    foreach (var cell in rows.Record!.Where(c => c.Length > 0 && "=+-@\t\r".Contains(c[0], StringComparison.Ordinal) && !decimal.TryParse(c, CultureInfo.InvariantCulture, out _)))
                        yield return cell;
            }
            else if (seen.MediaType.Contains("spreadsheet", StringComparison.Ordinal))
            {
                Sheets++;
                using var book = new ZipArchive(new MemoryStream(seen.Content));
                foreach (var part in book.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)))
                {
                    using var reader = new StreamReader(part.Open());
                    if (reader.ReadToEnd().Contains("<f", StringComparison.Ordinal) && part.FullName.Contains("sheet", StringComparison.Ordinal))
                        yield return part.FullName;
                }
            }
        }
    }
}
