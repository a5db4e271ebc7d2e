namespace ScreeningBot.Dialogs.Understanding;

/// <summary>How strongly a word is set off from the word before it.</summary>
internal enum Break
{
    /// <summary>A space, a hyphen or an apostrophe.</summary>
    None,

    /// <summary>A comma, a dash, brackets: another clause of the same sentence, or the next of a list.</summary>
    Light,

    /// <summary>A full stop, a question mark, a new line: another sentence.</summary>
    Strong,
}

/// <summary>A word of an utterance in its plain form: shorthand written out, elisions split ("j'ai" is two words), apostrophes dropped.</summary>
/// <param name="Text">The plain form.</param>
/// <param name="Start">First character in the folded text.</param>
/// <param name="End">First character after it in the folded text; words written out of one shorthand share their stretch.</param>
/// <param name="Before">How it is set off from the word before.</param>
/// <param name="Asked">Whether a question mark follows directly.</param>
/// <param name="IsCapitalised">Whether it is typed with a capital letter.</param>
internal readonly record struct Word(string Text, int Start, int End, Break Before, bool Asked, bool IsCapitalised)
{
    /// <summary>Whether it is written in figures.</summary>
    internal bool IsNumber => Text.Length > 0 && char.IsAsciiDigit(Text[0]);
}
