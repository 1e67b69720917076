using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OpenIta.Web.Tests.Security;

/// <summary>A form changes what it shows and nothing else, whatever else is sent with it.</summary>
public sealed partial class MassAssignmentTests
{
    private const string Foreign = "018f0000-0000-7000-8000-000000000001";

    // What somebody would try who has read the source: columns and properties that no form owns, alone and under the names that forms use.
    private static readonly KeyValuePair<string, string>[] Extras =
    [
        .. from prefix in (string[])["", "Invite.", "Form.", "Input.", "Person.", "Desk.Agency.", "Me."]
           from extra in ((string, string)[])
           [
               ("Id", Foreign), ("AgencyId", Foreign), ("PersonId", Foreign), ("Author", Foreign), ("LastEditor", Foreign),
               ("IsSystem", "true"), ("State", "Final"), ("Approved", "true"), ("ApprovedAt", "2026-01-01T00:00:00Z"), ("ApprovedByName", "ผู้บุกรุก"), ("Points", "100"),
               ("PasswordHash", "x"), ("SecurityStamp", "x"), ("HasTwoFactor", "false"), ("CreatedAt", "2020-01-01"), ("DisabledAt", "2020-01-01"),
               ("Grants[0].Role", "CentralAdministrator"), ("Grant.Role", "CentralAdministrator"), ("GrantedBy", Foreign), ("Until", "2099-01-01"), ("Version", "99"),
           ]
           select KeyValuePair.Create(prefix + extra.Item1, extra.Item2),
        // What stands in addresses: a form that could say otherwise would act where nobody asked whether it may.
        .. from name in (string[])["agency", "id", "person", "cycle", "report", "letter", "job", "link"] select KeyValuePair.Create(name, Foreign),
        .. from name in (string[])["code", "year", "framework", "token", "access"] select KeyValuePair.Create(name, "O43"),
    ];

    [Fact, Trait("speed", "long")]
    public async Task Fields_that_a_form_does_not_have_change_nothing_in_any_table()
    {
        // Two sites alike: on one every form is sent as it stands, on the other with much beside.
        var (plain, extended) = (await AfterEveryForm([]), await AfterEveryForm(Extras));
        extended.Posted.Except(plain.Posted, StringComparer.Ordinal).ShouldBeEmpty("forms that were answered otherwise");
        extended.Posted.Count.ShouldBe(plain.Posted.Count);
        plain.Posted.Count.ShouldBeGreaterThan(40);
        foreach (var (table, rows) in extended.Tables)
        {
            rows.Except(plain.Tables[table], StringComparer.Ordinal).ShouldBeEmpty(table);
            rows.Count.ShouldBe(plain.Tables[table].Count, table);
        }
    }

    [Fact]
    public void A_page_takes_texts_numbers_choices_files_and_forms_of_its_own_never_a_thing_of_the_core()
    {
        var bound = typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)))
            .SelectMany(t => t.GetProperties().Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is not null).Select(p => p.PropertyType)
                .Concat(t.GetMethods().Where(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal)).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType)))
            .SelectMany(Parts).Distinct().ToList();
        bound.Where(t => !IsPlain(t)).ShouldAllBe(t => t.Namespace!.StartsWith("OpenIta.Web.Pages", StringComparison.Ordinal));
        bound.Count.ShouldBeGreaterThan(5);
    }

    // A form class brings in the types of what can be set in it; a list those of its entries.
    private static IEnumerable<Type> Parts(Type type)
    {
        var one = Nullable.GetUnderlyingType(type) ?? type.GetElementType() ?? (type.IsGenericType ? type.GetGenericArguments()[^1] : type);
        return IsPlain(one) ? [one] : one.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).SelectMany(p => Parts(p.PropertyType)).Append(one);
    }

    private static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Guid) || type == typeof(decimal) || type == typeof(DateOnly)
        || type == typeof(CancellationToken) || type == typeof(IFormFile);

    private static async Task<(IReadOnlyList<string> Posted, IReadOnlyDictionary<string, IReadOnlyList<string>> Tables)> AfterEveryForm(IReadOnlyList<KeyValuePair<string, string>> extras)
    {
        await using var whole = await WholeSite.Start();
        var posted = new List<string>();
        foreach (var person in whole.People)
        {
            var forms = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var seen in Crawl.Of(person))
            {
                foreach (var form in seen.Forms.Where(f => !TakesRoles(f) && forms.Add(PostedForm.KindOf(f))))
                {
                    using var response = await PostedForm.Send(person.Browser, form, extras);
                    posted.Add($"{person.Name} {PostedForm.KindOf(form)} {(int)response.StatusCode}");
                }
            }
        }
        var tables = await Tables.Rows(whole.Site.Database);
        return (posted, tables.ToDictionary(t => t.Key, t => (IReadOnlyList<string>)[.. t.Value.Select(Masked).Order(StringComparer.Ordinal)]));
    }

    // It has no field but its button, and would end the walk of whoever takes their own.
    private static bool TakesRoles(IElement form) => PostedForm.AddressOf(form).Contains("handler=Take", StringComparison.Ordinal);

    // Ids, times, keys, hashes, codes of surveys and the numbers of test people differ from site to site.
    private static string Masked(string row) => Passing().Replace(row, "…");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-fA-F]{32,}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?|[A-Za-z0-9+/_-]{40,}=*|ผู้ทดสอบ [0-9]+|(?<![A-Za-z0-9])[A-Z0-9]{8}(?![A-Za-z0-9])")]
    private static partial Regex Passing();
}
