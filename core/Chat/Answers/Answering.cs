namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Everyone who answers something.</summary>
public sealed record Answering(
    FindSite FindSite,
    SiteAnswers Sites,
    SetUpAnswers SetUp,
    StatusAnswer Status,
    RosterAnswers Roster,
    RosterFormAnswers RosterForm,
    CalendarAnswers Calendar,
    CycleAnswers Cycle,
    FormAnswers Form,
    ReviewAnswers Review,
    AuditAnswers Audit,
    ExportAnswers Export,
    ForgetAnswers Forget);
