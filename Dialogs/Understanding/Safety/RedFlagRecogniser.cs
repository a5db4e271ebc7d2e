using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>
/// Looks for emergencies in all of a message, in both languages at once. Signs are found by their words, the words around them tell how
/// they are meant, and <see cref="RedFlagTable"/> says what follows. Always succeeds.
/// </summary>
internal sealed class RedFlagRecogniser : IRecogniser<RedFlagReading>
{
    /// <summary>The word files: how a thing is told, what it is called, and what people tell instead of calling it by its name.</summary>
    internal static readonly IReadOnlyList<string> WordFiles = ["circumstances", "redFlags", "redFlagStories"];

    private readonly CueBook book = CueBook.Load(WordFiles);
    private readonly RedFlagNet net = RedFlagNet.Load();

    /// <inheritdoc/>
    public Understood<RedFlagReading> Recognise(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var search = book.Search(utterance.Folded);
        var findings = new Findings();
        var circumstances = new CircumstanceReader(search, utterance.Today);
        new SignReader(search, circumstances, findings).Read();
        findings.Add(RedFlag.HeadInjury, new HeadInjuries(search, circumstances).Find());
        findings.Add(RedFlag.Overdose, new Overdoses(search, circumstances).Find());
        return Understood<RedFlagReading>.As(net.Weigh(search, findings.Reading()), new WordSpan(0, utterance.Text.Length));
    }
}
