using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Tests.Support;
using CsCheck;

namespace ChatDashboard.Tests.Clients;

/// <summary>Everything that the bot sends to Slack, compiled against the types of Slack's own packages.</summary>
public sealed class SlackTypesTests
{
    private const string Imports = """
        import type { HomeView, KnownBlock, ModalView } from '@slack/types';
        import type { WebClient } from '@slack/web-api';
        import type { RespondArguments, ViewResponseAction } from '@slack/bolt';

        declare const client: WebClient;

        """;

    [Fact]
    public async Task Every_block_view_and_call_is_one_of_Slacks_own_types()
    {
        RealClients.NeedPackages();
        var source = new StringBuilder(Imports);
        foreach (var text in new[] { AnyText.Bare, AnyText.Mixed, AnyText.Full })
        {
            Drawn(AnyMessage.With(text), source);
        }

        Drawn(Gen.OneOf<Message>([.. SampleMessages.All.Values, .. StoryMessages.All.Values]), source);
        foreach (var call in await CallsAsync())
        {
            Called(call, source);
        }

        foreach (var (type, answer) in await AnswersAsync())
        {
            Declare(type, answer, source);
        }

        Assert.Equal((0, ""), await CompileAsync(source.ToString()));
    }

    [Fact]
    public async Task What_is_no_block_of_Slacks_is_refused()
    {
        RealClients.NeedPackages();

        var (code, output) = await CompileAsync(Imports + """
            export const marked: KnownBlock = {"type":"header","text":{"type":"mrkdwn","text":"*Hello*"}};
            export const unknown: ModalView = {"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[],"colour":"red"};
            void client.views.open({"trigger_id":"1"});
            export const answer: ViewResponseAction = {"response_action":"errors","error":{"note":"Too long."}};
            """);

        Assert.NotEqual(0, code);
        Assert.Equal(4, output.Split("error TS").Length - 1);
    }

    private static void Drawn(Gen<Message> messages, StringBuilder source)
    {
        var all = new ConcurrentBag<Message>();
        messages.Sample(all.Add, iter: 40, threads: 1);
        foreach (var message in all)
        {
            Declare("KnownBlock[]", MessageBlocks.Render(message).Blocks, source);
            Declare("ModalView", MessageModal.Render(message), source);
            if (message is SiteList list)
            {
                Declare("HomeView", HomeTab.Render(list), source);
            }
        }
    }

    private static void Declare(string type, JsonNode value, StringBuilder source) =>
        source.Append(null, $"export const value{source.Length}: {type} = {value.ToJsonString()};\n");

    /// <summary>Every kind of call that the bot makes, as it arrives.</summary>
    private static async Task<IReadOnlyList<SlackCall>> CallsAsync()
    {
        await using var app = await SlackCaller.StartAsync();
        var (ana, cancel) = (SlackTeam.User(SlackTeam.Ana), TestContext.Current.CancellationToken);
        var (message, view) = (MessageBlocks.Render(SampleMessages.All["dashboard"]), MessageModal.Render(SampleMessages.All["rating"]));
        app.Slack.Channels.Put(SlackTeam.SiteX, SlackTeam.Ana);

        var posted = await app.Client.PostAsync(SlackTeam.Id, SlackTeam.SiteX, message, null, Pace.PersonWaits, cancel);
        await app.WhileTimePassesAsync(
            app.Client.PostAsync(SlackTeam.Id, SlackTeam.SiteX, message, posted.Message, Pace.PersonWaits, cancel));
        await app.WhileTimePassesAsync(ThenAsync(app.Client.UpdateAsync(SlackTeam.Id, posted, message, Pace.PersonWaits, cancel)));
        await app.Client.OpenChatAsync(SlackTeam.Id, ana, Pace.PersonWaits, cancel);
        await app.Client.MembersAsync(SlackTeam.Id, SlackTeam.SiteX, cancel);
        await app.Client.UserAsync(SlackTeam.Id, ana, cancel);
        var opened = await app.Client.OpenViewAsync(SlackTeam.Id, app.Trigger(ana), MessageModal.Loading("Site X"), cancel);
        await app.Client.UpdateViewAsync(SlackTeam.Id, opened, view, cancel);
        await app.Client.PushViewAsync(SlackTeam.Id, app.Trigger(ana), MessageModal.Render(SampleMessages.All["reading"]), cancel);
        await app.Client.PublishHomeAsync(SlackTeam.Id, ana, HomeTab.Render((SiteList)SampleMessages.All["sites"]), cancel);
        await app.Client.RespondAsync(app.Slack.ResponseUrl(SlackTeam.SiteX, ana), message, false, cancel);
        return app.Slack.Calls;
    }

    /// <summary>Every kind of answer that the bot gives at once.</summary>
    private static async Task<IReadOnlyList<(string Type, JsonObject Answer)>> AnswersAsync()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(SlackTeam.Ana, SlackTeam.With(SlackTeam.Ana), "rate");
        var errors = await SubmitAsync(app, "Gray");
        var update = await SubmitAsync(app, "Green");
        var work = new TaskCompletionSource();
        while (app.Get<AfterAnswer>().TryBegin(_ => work.Task))
        {
        }

        var busy = await app.SendAsync("/slack/commands", FromSlack.Command(
            SlackTeam.Ana, SlackTeam.SiteX, "help", app.TriggerOf(SlackTeam.Ana),
            app.Slack.ResponseUrl(SlackTeam.SiteX, SlackTeam.User(SlackTeam.Ana))));
        work.SetResult();
        Assert.Equal(("errors", "update"), (errors["response_action"]!.ToString(), update["response_action"]!.ToString()));
        return [("ViewResponseAction", errors), ("ViewResponseAction", update), ("RespondArguments", busy!)];
    }

    private static async Task<JsonObject> SubmitAsync(SlackApp app, string rating)
    {
        var page = app.Front(SlackTeam.Ana);
        page.Type("rating.outcomes", rating);
        var sent = FromSlack.Submission(app.PayloadOf(SlackTeam.Ana, page), SlackTeam.Ana, app.TriggerOf(SlackTeam.Ana));
        return (await app.SendAsync("/slack/interactions", sent))!;
    }

    private static async Task<bool> ThenAsync(Task done)
    {
        await done;
        return true;
    }

    private static void Called(SlackCall call, StringBuilder source)
    {
        // Numbers stand in a query as texts do.
        if (call["limit"] is { } limit)
        {
            call.Arguments["limit"] = int.Parse(limit, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (call.Method.Contains('/'))
        {
            Declare("RespondArguments", call.Arguments, source);
        }
        else
        {
            source.Append(null, $"void client.{call.Method}({call.Arguments.ToJsonString()});\n");
        }
    }

    private static async Task<(int Code, string Output)> CompileAsync(string source)
    {
        // Beside the packages, so that the compiler finds them.
        var folder = Directory.CreateDirectory(RealClients.Package($".sent-{Guid.NewGuid():N}")).FullName;
        var file = Path.Combine(folder, "sent.ts");
        await File.WriteAllTextAsync(file, source);
        var result = await NodeScript.RunToEndAsync(
            RealClients.Node,
            [
                RealClients.Package("typescript/bin/tsc"), "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module",
                "nodenext", file,
            ],
            folder);
        Directory.Delete(folder, recursive: true);
        return result;
    }
}
