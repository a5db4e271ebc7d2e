namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>A word, phrase, number or sign of the visitor's text with its meaning.</summary>
/// <param name="Meaning">What it contributes.</param>
/// <param name="Low">Its value, or the least of it ("a few": 2); 0 when it has none.</param>
/// <param name="High">The most of it ("a few": 4).</param>
/// <param name="Start">First character in the folded text.</param>
/// <param name="End">First character behind it.</param>
/// <param name="Word">The words themselves, folded.</param>
internal readonly record struct Token(Meaning Meaning, decimal Low, decimal High, int Start, int End, string Word)
{
    /// <summary>"Usually" stands right before it.</summary>
    internal bool IsUsual { get; init; }

    /// <summary>"About" or the like stands right before it.</summary>
    internal bool IsRough { get; init; }

    /// <summary>"Maybe" or the like stands right before it.</summary>
    internal bool IsMaybe { get; init; }

    internal bool Is(Meaning meaning) => Meaning == meaning;

    internal bool IsAny(Meaning first, Meaning second) => Meaning == first || Meaning == second;
}

/// <summary>A piece of text before it has a meaning: a word, a number in figures, or a sign.</summary>
internal readonly record struct Piece(PieceKind Kind, string Text, int Start, int End, decimal Value = 0);

/// <summary>Kinds of pieces.</summary>
internal enum PieceKind
{
    Word,
    Number,
    Ordinal,
    Sign,

    /// <summary>A telephone number, an e-mail address: nothing that counts.</summary>
    Opaque,
}
