namespace OpenIta.Documents;

/// <summary>What a table of contents needs to know.</summary>
internal static class Outline
{
    extension(Document document)
    {
        /// <summary>All headings in order; they stand in sections, never in cells.</summary>
        public IEnumerable<Heading> Headings() => document.Sections.SelectMany(s => s.Blocks).OfType<Heading>();
    }

    extension(Heading heading)
    {
        /// <summary>The words of a heading on one line.</summary>
        public string PlainText() => string.Concat(heading.Content.Select(i => i switch
        {
            Run run => run.Text,
            Link link => link.Text,
            LineBreak => " ",
            _ => "",
        }));
    }
}
