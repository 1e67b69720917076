using System.Text.Json.Nodes;

namespace OpenIta.Documents;

/// <summary>A tab of a browser, which shows one page after the other.</summary>
internal sealed class PrintingTab
{
    private readonly DevTools tools;
    private readonly string target, session, frame;

    private PrintingTab(DevTools tools, string target, string session, string frame) => (this.tools, this.target, this.session, this.frame) = (tools, target, session, frame);

    public static async Task<PrintingTab> Open(DevTools tools, CancellationToken cancel)
    {
        var opened = (await tools.Send("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, null, cancel))["targetId"]!.GetValue<string>();
        var attached = (await tools.Send("Target.attachToTarget", new JsonObject { ["targetId"] = opened, ["flatten"] = true }, null, cancel))["sessionId"]!.GetValue<string>();
        var shown = (await tools.Send("Page.getFrameTree", [], attached, cancel))["frameTree"]!["frame"]!["id"]!.GetValue<string>();
        return new PrintingTab(tools, opened, attached, shown);
    }

    public Task<byte[]> Print(string html, CancellationToken cancel) => Show(
        html, "Page.printToPDF",
        new JsonObject { ["preferCSSPageSize"] = true, ["printBackground"] = true, ["generateTaggedPDF"] = true, ["generateDocumentOutline"] = true }, cancel);

    public Task<byte[]> Picture(string html, int width, int height, CancellationToken cancel) => Show(
        html, "Page.captureScreenshot",
        new JsonObject
        {
            ["format"] = "png",
            ["captureBeyondViewport"] = true,
            ["clip"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = width, ["height"] = height, ["scale"] = 1 },
        },
        cancel);

    public Task Close() => tools.Send("Target.closeTarget", new JsonObject { ["targetId"] = target }, null, CancellationToken.None);

    // Asks one thing of the page, which is answered with data.
    private async Task<byte[]> Show(string html, string method, JsonObject arguments, CancellationToken cancel)
    {
        await tools.Send("Page.setDocumentContent", new JsonObject { ["frameId"] = frame, ["html"] = html }, session, cancel);
        return Convert.FromBase64String((await tools.Send(method, arguments, session, cancel))["data"]!.GetValue<string>());
    }
}
