namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// What the bot's own offers are answered with ("none of these", "erase my answers"), in any language: <c>conversation.txt</c>. Phrases of a section
/// <c>[Name.alone]</c> must be the whole message, those of <c>[Name.within]</c> may stand anywhere in it.
/// </summary>
internal sealed class ShortAnswers
{
    private readonly PhraseFinder finder = PhraseFinder.Load(WordReader.Load(), ["conversation"]);

    /// <summary>Whether a message says it.</summary>
    /// <param name="name">Name of the sections, without the ending.</param>
    /// <param name="utterance">The message.</param>
    internal bool Says(string name, Utterance utterance)
    {
        var found = finder.Find(utterance);
        return found.Has($"{name}.within") || (found.Words.Count > 0 && found.EndFrom($"{name}.alone", 0) == found.Words.Count);
    }
}
