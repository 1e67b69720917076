using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>Language, fonts and properties of the file.</summary>
internal static class WordSettings
{
    private static readonly FixedPart Settings = new(new W.Settings(
        new W.Zoom { Percent = "100" },
        new W.DefaultTabStop { Val = 720 },
        new W.Compatibility(new W.CompatibilitySetting
        {
            Name = W.CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new W.ThemeFontLanguages { Val = "en-US", Bidi = "th-TH" }));

    // Where TH Sarabun New is not installed, Sarabun is the same design under an open licence.
    private static readonly FixedPart Fonts = new(new W.Fonts(new W.Font(
        new W.AltName { Val = Typography.FallbackFace },
        new W.FontCharSet { Val = "DE" },
        new W.FontFamily { Val = W.FontFamilyValues.Swiss },
        new W.Pitch { Val = W.FontPitchValues.Variable })
    { Name = Typography.Face }));

    public static void AddTo(MainDocumentPart main)
    {
        Settings.CopyTo(main.AddNewPart<DocumentSettingsPart>());
        Fonts.CopyTo(main.AddNewPart<FontTablePart>());
    }

    public static void DescribeFile(WordprocessingDocument package, Document document)
    {
        package.PackageProperties.Title = Typesetting.Set(document.Title, document.Digits);
        package.PackageProperties.Language = document.Language;
        package.PackageProperties.Creator = document.Issuer is { } issuer ? Typesetting.Set(issuer, document.Digits) : null;
    }
}
