using System.Globalization;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>
/// How far a client has read: the sequence of the last stored activity, and the position of the last one that was never stored (an apology, say).
/// On the wire <c>"12"</c>, or <c>"12.3"</c> once the second is known; clients hand it back unread.
/// </summary>
/// <param name="Sequence">Sequence in the store; 0 before the first.</param>
/// <param name="Unsaved">Position among the unsaved; 0 before the first.</param>
/// <param name="ActivityId">Id of the last stored activity, where it is known: a stream knows it, a client does not say it.</param>
internal readonly record struct Watermark(long Sequence, long Unsaved, string? ActivityId = null)
{
    /// <summary>The beginning.</summary>
    public static readonly Watermark Start;

    /// <summary>
    /// Reads a watermark. What is missing or makes no sense is the beginning: a client that gets everything again drops what it has,
    /// while Web Chat would stop polling for good after an error.
    /// </summary>
    public static Watermark Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split('.', 2);
        if (!long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return Start;
        }

        return parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var unsaved)
            ? new Watermark(sequence, unsaved)
            : new Watermark(sequence, 0);
    }

    /// <inheritdoc />
    public override string ToString() => Unsaved == 0
        ? Sequence.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Sequence}.{Unsaved}");
}
