namespace ScreeningBot.Dialogs.Understanding;

/// <summary>What a message may want, other than to answer.</summary>
public static class Intents
{
    /// <summary>To the question before.</summary>
    public const string Back = "back";

    /// <summary>From the beginning.</summary>
    public const string Restart = "restart";

    /// <summary>Does not understand the question, or what to do.</summary>
    public const string Help = "help";

    /// <summary>Why the question is asked.</summary>
    public const string Why = "why";

    /// <summary>No more.</summary>
    public const string Stop = "stop";

    /// <summary>A person, please.</summary>
    public const string Human = "human";

    /// <summary>Without an answer to the next question.</summary>
    public const string Skip = "skip";

    /// <summary>Hello.</summary>
    public const string Greeting = "greeting";

    /// <summary>Thanks.</summary>
    public const string Thanks = "thanks";

    /// <summary>An answer to the open question.</summary>
    public const string Answer = "answer";

    /// <summary>Nothing that belongs here.</summary>
    public const string OffTopic = "offtopic";

    /// <summary>Swearing at the bot.</summary>
    public const string Abuse = "abuse";

    /// <summary>Prefix of a wish for another language: <c>language:fr</c>.</summary>
    public const string LanguagePrefix = "language:";

    /// <summary>Prefix of a correction of an earlier answer: <c>correct:frequency</c>.</summary>
    public const string CorrectPrefix = "correct:";

    /// <summary>Prefix of a question that visitors ask: <c>faq.cost</c>.</summary>
    public const string QuestionPrefix = "faq.";
}
