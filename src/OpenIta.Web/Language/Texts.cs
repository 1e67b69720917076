namespace OpenIta.Web.Language;

/// <summary>
/// Every text of the pages, in Thai and English side by side, so that neither can be forgotten: a text without its other language
/// does not compile. Words follow docs/words.md.
/// </summary>
public sealed class Texts(Speech speech)
{
    public Speech Speech { get; } = speech;

    public SiteTexts Site { get; } = new(speech);

    public HomeTexts Home { get; } = new(speech);

    public AgencyTexts Agency { get; } = new(speech);

    public ChartTexts Chart { get; } = new(speech);

    public ScoreTexts Score { get; } = new(speech);

    public ReportTexts Report { get; } = new(speech);

    public FrameworkTexts Framework { get; } = new(speech);

    public AboutTexts About { get; } = new(speech);

    public AccountTexts Account { get; } = new(speech);

    public SecondStepTexts SecondStep { get; } = new(speech);

    public PasskeyTexts Passkey { get; } = new(speech);

    public PeopleTexts People { get; } = new(speech);

    public AuditTexts AuditLog { get; } = new(speech);

    public BatchTexts Batch { get; } = new(speech);

    public DeskTexts Desk { get; } = new(speech);

    public FormTexts Form { get; } = new(speech);

    public CycleTexts Cycle { get; } = new(speech);

    public TaskTexts Task { get; } = new(speech);

    public RegistrationTexts Registration { get; } = new(speech);

    public RegistryTexts Registry { get; } = new(speech);

    public ProfileTexts Profile { get; } = new(speech);

    public MailTexts Mail { get; } = new(speech);

    public AnswerTexts Answer { get; } = new(speech);

    public SurveysTexts Surveys { get; } = new(speech);

    public CollectTexts Collect { get; } = new(speech);

    public SurveyNoticeTexts SurveyNotice { get; } = new(speech);

    public ErrorTexts Error { get; } = new(speech);

    public DisclosureTexts Disclosure { get; } = new(speech);

    public AnalysisTexts Analysis { get; } = new(speech);

    public MeasureTexts Measure { get; } = new(speech);

    public ProposalTexts Proposal { get; } = new(speech);

    public PublishingTexts Publishing { get; } = new(speech);

    public DeclarationTexts Declaration { get; } = new(speech);

    public AllotmentTexts Allotment { get; } = new(speech);

    public JudgingTexts Judging { get; } = new(speech);

    public AppealTexts Appeal { get; } = new(speech);

    public StatisticTexts Statistic { get; } = new(speech);

    public RankingTexts Ranking { get; } = new(speech);

    public OpenDataTexts OpenData { get; } = new(speech);

    public OperationsTexts Operations { get; } = new(speech);

    public ApiKeyTexts ApiKey { get; } = new(speech);
}
