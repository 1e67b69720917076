using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace OpenIta.Documents;

/// <summary>A part that is the same in every file: made once, afterwards only copied.</summary>
internal sealed class FixedPart(OpenXmlElement root)
{
    private readonly byte[] xml = Encoding.UTF8.GetBytes(root.OuterXml);

    public void CopyTo(OpenXmlPart part)
    {
        using var stream = new MemoryStream(xml, writable: false);
        part.FeedData(stream);
    }
}
