namespace OpenIta.Web.Charts;

/// <summary>The look of a drawing outside of a page: what assets/styles/charts.css says with the colours of assets/styles/tokens.css, on white.</summary>
internal static class DrawingStyle
{
    public const string OfFile = """
        text{font-family:Sarabun,"Noto Sans Thai","Leelawadee UI",Thonburi,sans-serif;font-size:13px;fill:#1b2733}
        .end{text-anchor:end}.middle{text-anchor:middle}.strong{font-weight:600}.heading{font-size:16px}.quiet{fill:#566573}.small{font-size:11px}
        .paper{fill:#fff}.fill{fill:#0b5c6b}.track{fill:#e6ebef}.up{fill:#1e7b4f}.down{fill:#b3261e}.axis{stroke:#dfe5ea}.break{stroke:#b7791f;stroke-dasharray:4 3}
        .course{fill:none;stroke:#0b5c6b;stroke-width:2.5}.dot{fill:#0b5c6b}
        .level-0{fill:#dfe5ea}.level-1{fill:#0b5c6b}.level-2{fill:#12707a}.level-3{fill:#3a7383}.level-4{fill:#5b6b7a}.level-5{fill:#8a5a12}.level-6{fill:#a34a08}.level-7{fill:#b3261e}
        .map-text{font-size:20px}.on{fill:#fff}.map{stroke:#fff;stroke-width:.8}.map-0{fill:#dfe5ea}.map-1{fill:#c9e3e7}.map-2{fill:#93c4cc}.map-3{fill:#5aa1ad}.map-4{fill:#27788a}.map-5{fill:#0a4451}
        """;
}
