using System.Globalization;
using System.Net.Mail;
using OpenIta.Basics;

namespace OpenIta.Operations;

public sealed record SettingUnknown(string Name) : Refusal(
    $"ไม่มีค่าที่ใช้ร่วมกันชื่อ {Name} มีเพียง {SharedSetting.Names}", $"There is no shared setting {Name}; there are {SharedSetting.Names}");

public sealed record SettingSecret(string Name) : Refusal(
    $"{Name} เป็นความลับ ไม่เก็บในฐานข้อมูล ให้กำหนดแต่ละเครื่องด้วยตัวแปรสภาพแวดล้อม", $"{Name} is a secret and does not lie in the database: give it to each node by its environment");

public sealed record SettingMalformed(string Name, string Value, string Takes) : Refusal($"{Name} ต้องเป็น {Takes} ไม่ใช่ {Value}", $"{Name} takes {Takes}, not {Value}");

/// <summary>A setting that nodes on one database must agree on. What a node itself was started with stands above it.</summary>
/// <param name="Takes">Its values, in no language.</param>
/// <param name="IsLive">False: a node goes by it when it is started again.</param>
public sealed record SharedSetting(string Name, string Takes, Func<string, bool> IsValue, bool IsLive = true)
{
    private const int LongestText = 300;

    private static readonly string[] Secrets = ["smtp:password", "metrics:token", "postgres"];

    public static readonly IReadOnlyList<SharedSetting> All =
    [
        Whole("api:requests-at-once", 1, 100_000),
        Whole("api:requests-per-second", 1, 100_000),
        new("public-address", "https://HOST | http://HOST", IsSite, IsLive: false),
        new("second-step", "required | optional", value => value is "required" or "optional"),
        new("smtp:encrypt", "true | false", value => value is "true" or "false"),
        new("smtp:from", "NAME@HOST", value => IsText(value) && MailAddress.TryCreate(value, out _)),
        new("smtp:host", "HOST", value => Uri.CheckHostName(value) != UriHostNameType.Unknown),
        Whole("smtp:port", 1, 65_535),
        new("smtp:user", "NAME", IsText),
        Whole("survey:posts-at-once", 1, 1_000_000),
        Whole("survey:posts-per-second", 1, 1_000_000),
        Whole("survey:proof-bits", 0, 24),
        Whole("survey:sends-at-once", 1, 1_000_000),
        Whole("survey:sends-per-second", 1, 1_000_000),
        Whole("survey:wait-seconds", 0, 60),
    ];

    public static string Names => string.Join(", ", All.Select(s => s.Name));

    public static Result<SharedSetting> Find(string name) =>
        All.FirstOrDefault(s => s.Name == name) is { } known ? known : Secrets.Contains(name) ? new SettingSecret(name) : new SettingUnknown(name);

    private static SharedSetting Whole(string name, int least, int most) => new(
        name, string.Create(CultureInfo.InvariantCulture, $"{least}..{most}"),
        value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most);

    private static bool IsText(string value) => value.Length is > 0 and <= LongestText && !value.Any(char.IsControl);

    private static bool IsSite(string value) => IsText(value) && Uri.TryCreate(value, UriKind.Absolute, out var site)
        && (site.Scheme == Uri.UriSchemeHttps || site.Scheme == Uri.UriSchemeHttp) && site is { PathAndQuery: "/", UserInfo: "", Fragment: "" };
}
