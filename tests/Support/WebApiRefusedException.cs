namespace ChatDashboard.Tests.Support;

/// <summary>The stand-in does not take a call.</summary>
internal sealed class WebApiRefusedException(WebApiRefusal refusal) : Exception(refusal.Error)
{
    public WebApiRefusedException(string error, params IReadOnlyList<string> messages)
        : this(new WebApiRefusal(error, Messages: messages))
    {
    }

    public WebApiRefusal Refusal { get; } = refusal;
}
