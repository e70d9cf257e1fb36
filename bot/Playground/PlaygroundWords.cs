namespace ChatDashboard.Bot.Playground;

/// <summary>What the console says about the Playground.</summary>
internal static class PlaygroundWords
{
    public static string Ready(Uri bot, Uri page, DemoPeople people, DateOnly later) => $"""

        ────────────────────────────────────────────────────────────────────
          The bot:         {bot}
          The Playground:  {page}   <- open this; you are {people.InFront.Name}

          Try, one after the other:
            In the channel {people.Channel}
              @{PlaygroundConfiguration.BotName} site-x   (type @, and choose the name from the list that opens)
              @{PlaygroundConfiguration.BotName} open
            In the personal chat
              fill in the form that has come
              review
              clock {later:yyyy-MM-dd}   (the days until then pass at once)
              help
        ────────────────────────────────────────────────────────────────────

        """;

    public static string NodeMissing(string command) => $"""
        The Playground needs Node.js, and there is none on this machine. Get it from https://nodejs.org and start the bot again,
        or start the Playground yourself: {command}
        The bot runs on without it.
        """;

    public static string PortTaken(int port) => $"""
        Port {port} is taken, so the Playground was not started. End the program that uses it (perhaps another Playground),
        or choose another port: --Playground:Port={port + 1}
        The bot runs on without it.
        """;

    public static string Failed(PlaygroundCommand command, IReadOnlyCollection<string> said) => $"""
        The Playground did not start. Its log: {command.Log}
        {string.Join(Environment.NewLine, said)}
        The command was: {PlaygroundCommand.Written(command.Bot, command.Port)}
        The bot runs on without it.
        """;

    public static string Ended(PlaygroundCommand command) =>
        $"The Playground has ended. Its log: {command.Log}. The bot runs on without it.";
}
