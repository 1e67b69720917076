using System.Globalization;
using System.Text;

namespace OpenIta.Surveys.Posters;

/// <summary>The form on paper, one for each number: questions with boxes to tick, in the order of the pack.</summary>
public static class PaperSheets
{
    public static PrintedPage Of(AskedSurvey asked, IReadOnlyList<string> numbers)
    {
        var questions = Questions(asked.Sheet);
        var body = new StringBuilder();
        foreach (var number in numbers)
            body.Append(CultureInfo.InvariantCulture, $"""
                <main class="paper"><header><p class="agency">{Markup.Encode(asked.Agency.Name)}</p>
                <h1>{Markup.Encode(asked.Sheet.Instrument.Name.Thai ?? asked.Sheet.Instrument.Code)}</h1>
                <p class="code">{ReadableCode.Printed(number)}</p></header>
                <p>ทำเครื่องหมายในช่อง ☐ ข้อละหนึ่งช่อง ไม่ต้องเขียนชื่อ ไม่มีใครรู้ว่าเป็นคำตอบของท่าน ท่านไม่จำเป็นต้องตอบ เลขบนหัวกระดาษใช้กันการบันทึกซ้ำเท่านั้น</p>
                {questions}</main>
                """);
        return new PrintedPage($"{asked.Survey.Instrument} {asked.Agency.Name}", "paper-page", body.ToString());
    }

    private static string Questions(AnswerSheet sheet)
    {
        var html = new StringBuilder("<ol>");
        foreach (var question in sheet.Fields.GroupBy(f => f.Question))
        {
            html.Append("<li><p>").Append(Markup.Encode((question.Key.Text ?? question.Key.Topic)?.Thai ?? "")).Append("</p>");
            foreach (var note in question.Key.Notes)
                html.Append("<p class=\"small\">หมายเหตุ: ").Append(Markup.Encode(note.Thai ?? "")).Append("</p>");
            foreach (var field in question)
            {
                html.Append("<p class=\"boxes\">");
                if (field.Part is { } part)
                    html.Append("<b>").Append(Markup.Encode(part.Text.Thai ?? "")).Append("</b> ");
                foreach (var option in field.Scale.Options)
                    html.Append("<span>☐ ").Append(Markup.Encode(option.Label.Thai ?? "")).Append("</span> ");
                if (field.MayDecline)
                    html.Append("<span>☐ ไม่ประสงค์ตอบ</span>");
                html.Append("</p>");
            }
            html.Append("</li>");
        }
        return html.Append("</ol>").ToString();
    }
}
