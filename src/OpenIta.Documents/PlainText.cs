namespace OpenIta.Documents;

/// <summary>The words of a block without its layout, one line for each paragraph.</summary>
internal static class PlainText
{
    public static string Of(Block block) => block switch
    {
        Heading heading => Of(heading.Content),
        Paragraph paragraph => Of(paragraph.Content),
        ListBlock list => string.Join('\n', list.Items.Select(i => "• " + Of(i))),
        MemoHead head => head.Text,
        FillInLine line => string.Join(' ', line.Fields.Select(f => $"{f.Label} {f.Value}")),
        Chart chart => chart.InWords(),
        OpinionBlock opinion => $"{opinion.Heading}\n{opinion.Text}",
        _ => "",
    };

    public static string Of(Cell cell) => string.Join('\n', cell.Blocks.Select(Of));

    private static string Of(IReadOnlyList<Inline> content) => string.Concat(content.Select(i => i switch
    {
        Run run => run.Text,
        Link link => link.Text,
        LineBreak => "\n",
        CheckBox box => $"{(box.Checked ? '☑' : '☐')} {box.Label}",
        _ => "",
    }));
}
