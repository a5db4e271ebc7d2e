namespace ScreeningBot.Dialogs.Understanding;

/// <summary>What stands between two words.</summary>
internal enum Pause
{
    /// <summary>Nothing but a space.</summary>
    None,

    /// <summary>A comma, a dash, a colon, a bracket, a slash.</summary>
    Light,

    /// <summary>A full stop, a question or exclamation mark, a semicolon, a new line; the beginning and the end of the text.</summary>
    Full,
}

/// <summary>One word of an utterance, folded and without its apostrophe: "didn't" is <c>didnt</c>, "l'aura" is <c>l</c> and <c>aura</c>, "100mg" is <c>100</c> and <c>mg</c>.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Start">First character in <see cref="Utterance.Folded"/>.</param>
/// <param name="Length">Characters in <see cref="Utterance.Folded"/>.</param>
/// <param name="Before">What stands between the word before and this one.</param>
/// <param name="IsAsked">A question mark follows.</param>
/// <param name="IsCapitalised">Written with a capital letter.</param>
internal readonly record struct TextWord(string Text, int Start, int Length, Pause Before, bool IsAsked, bool IsCapitalised)
{
    /// <summary>First character after the word.</summary>
    internal int End => Start + Length;
}
