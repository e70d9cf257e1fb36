using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using CsCheck;

namespace ChatDashboard.Tests.Support;

/// <summary>Notices of the shapes that the bot's answers have: sentences, a list of sites, a list of fifty people.</summary>
internal static class AnyNotice
{
    private static readonly Gen<Button[]> Buttons = Gen.Int[0, 5].Select(count => Enumerable.Range(0, count)
        .Select(at => new Button($"Rate site-{at}", new Press(PressKind.Rate, new($"site-{at}"), A.Q3))).ToArray());

    public static Gen<Message> With(AnyText text) => Gen.OneOf(
        Notice(text.Some(900).Array[1, 3], text.Some(80).Select(value => new Fact("Raters", value)).Array[0, 5], text),
        Notice(text.Some(80).Array[1], text.Some(180).Select(value => new Fact(new('x', 40), value)).Array[0, 20], text),
        Notice(text.Some(80).Array[1], People(text).Select(people => new Fact("Has begun, not handed in", people)).Array[1], text),
        Notice(People(text).Array[1], Gen.Const<Fact[]>([]), text));

    private static Gen<string> People(AnyText text) => text.Some(100).Array[50].Select(names => Words.List(names));

    private static Gen<Message> Notice(Gen<string[]> sentences, Gen<Fact[]> facts, AnyText text) => Gen.Select(
        sentences, facts, text.Perhaps(120), Buttons,
        (said, known, title, buttons) => (Message)new Notice(said) { Title = title, Facts = known, Buttons = buttons });
}
