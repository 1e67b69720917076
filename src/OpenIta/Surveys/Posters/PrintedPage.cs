namespace OpenIta.Surveys.Posters;

public enum PaperSize { A4, A5 }

/// <summary>A page made to be printed: whole by itself for a file or a PDF, or with its look linked where a site forbids it inside.</summary>
public sealed class PrintedPage
{
    private readonly string title;
    private readonly string bodyClass;
    private readonly string body;

    internal PrintedPage(string title, string bodyClass, string body) => (this.title, this.bodyClass, this.body) = (title, bodyClass, body);

    public string Whole() => Write($"<style>{Markup.Css}</style>");

    /// <param name="stylesheet">Address of poster.css.</param>
    public string Linked(string stylesheet) => Write($"""<link rel="stylesheet" href="{Markup.Encode(stylesheet)}">""");

    private string Write(string style) =>
        $"""
        <!doctype html>
        <html lang="th">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Markup.Encode(title)}</title>{style}</head>
        <body class="{bodyClass}">
        {body}
        </body>
        </html>
        """;
}
