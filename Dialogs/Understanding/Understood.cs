using System.Diagnostics.CodeAnalysis;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>How sure a reading is.</summary>
public enum Certainty
{
    /// <summary>Said in the unit that was asked for.</summary>
    Exact,

    /// <summary>Computed from what was said ("3 times a week").</summary>
    Converted,

    /// <summary>A guess at what was meant: said back in the next question's wording, where it can be corrected.</summary>
    Assumed,
}

/// <summary>Why nothing was understood.</summary>
public enum NotUnderstoodReason
{
    /// <summary>The words do not speak of it.</summary>
    NotMentioned,

    /// <summary>They speak of it, but name no amount or kind ("a lot", "it depends").</summary>
    Vague,

    /// <summary>The visitor does not know.</summary>
    DoesNotKnow,

    /// <summary>A number that cannot be ("40 days a month", "300 years old").</summary>
    OutOfRange,

    /// <summary>Onset only: long, but without a number ("my whole life").</summary>
    SoundsLong,
}

/// <summary>A reading of the visitor's words, or the reason why there is none; never null, never an exception.</summary>
/// <typeparam name="T">What is read.</typeparam>
public sealed class Understood<T>
    where T : notnull
{
    private readonly T? value;

    private Understood(T? value, bool succeeded, WordSpan span, Certainty certainty, NotUnderstoodReason? reason)
    {
        this.value = value;
        Succeeded = succeeded;
        Span = span;
        Certainty = certainty;
        Reason = reason;
    }

    /// <summary>Whether there is a value.</summary>
    public bool Succeeded { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">Nothing was understood.</exception>
    public T Value => Succeeded ? value! : throw new InvalidOperationException($"Nothing was understood: {Reason}.");

    /// <summary>Where in the visitor's text it stands; the whole of it if no part can be told.</summary>
    public WordSpan Span { get; }

    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; }

    /// <summary>Why nothing was understood; null when there is a value.</summary>
    public NotUnderstoodReason? Reason { get; }

    /// <summary>A reading.</summary>
    public static Understood<T> As(T value, WordSpan span, Certainty certainty = Certainty.Exact) =>
        new(value, succeeded: true, span, certainty, reason: null);

    /// <summary>None, and why.</summary>
    public static Understood<T> Not(NotUnderstoodReason reason, WordSpan span = default) =>
        new(default, succeeded: false, span, Certainty.Exact, reason);

    /// <summary>Whether there is a value, and the value.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T reading)
    {
        reading = value;
        return Succeeded;
    }
}
