using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>What a message may want besides answering: one pipeline for every question, in both languages.</summary>
internal static class Interruptions
{
    private static readonly string[] Commands = [Intents.Restart, Intents.Stop, Intents.Human, Intents.Back, Intents.Skip];

    /// <summary>How much of a message the interruption was.</summary>
    internal enum Effect
    {
        /// <summary>None of it: it is an answer.</summary>
        None,

        /// <summary>A part: the rest may be an answer.</summary>
        Part,

        /// <summary>All of it.</summary>
        WholeMessage,
    }

    /// <summary>Does what the intents want.</summary>
    internal static async Task<Effect> ApplyAsync(TurnInProgress turn, IReadOnlyList<string> intents, Utterance utterance, bool isFirst, CancellationToken cancellationToken)
    {
        var answersToo = intents.Contains(Intents.Answer, StringComparer.Ordinal);
        var effect = Effect.None;
        foreach (var intent in intents)
        {
            if (intent.StartsWith(Intents.LanguagePrefix, StringComparison.Ordinal))
            {
                turn.Document = turn.Document with { Locale = Language.FromLocale(intent[Intents.LanguagePrefix.Length..]).Locale };
                turn.LeadIn(turn.Wording.Say("side.language"));
                effect = Effect.WholeMessage;
            }
            else if (VisitorQuestions.IsOne(intent))
            {
                await turn.SayAsync(VisitorQuestions.Answer(intent, turn), cancellationToken);
                effect = Effect.Part;
            }
            else if (intent is Intents.Help or Intents.Why && !answersToo)
            {
                await SayAboutOpenAsync(turn, intent, cancellationToken);
                effect = Effect.WholeMessage;
            }
            else if (Commands.Contains(intent, StringComparer.Ordinal) && !answersToo)
            {
                await CommandAsync(turn, intent, cancellationToken);
                return Effect.WholeMessage;
            }
            else if (intent.StartsWith(Intents.CorrectPrefix, StringComparison.Ordinal) && Correct(turn, intent[Intents.CorrectPrefix.Length..], utterance))
            {
                return Effect.WholeMessage;
            }
            else if (intent is Intents.Abuse)
            {
                await turn.SayAsync(turn.Wording.Say("side.abuse"), cancellationToken);
                effect = Effect.WholeMessage;
            }
            else if (intents.Count == 1 && !isFirst && intent is Intents.Greeting or Intents.Thanks)
            {
                await turn.SayAsync(turn.Wording.Say(intent is Intents.Greeting ? "side.hello" : "side.welcome"), cancellationToken);
                effect = Effect.WholeMessage;
            }
        }

        return effect is Effect.WholeMessage && answersToo ? Effect.Part : effect;
    }

    private static Task SayAboutOpenAsync(TurnInProgress turn, string intent, CancellationToken cancellationToken)
    {
        var question = turn.Document.Open?.Question ?? QuestionIds.Interest;
        return turn.SayAsync(turn.Wording.Say($"questions.{question}.{intent}"), cancellationToken);
    }

    private static async Task CommandAsync(TurnInProgress turn, string command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case Intents.Restart:
                Endings.StartOver(turn);
                break;
            case Intents.Stop:
                await Endings.CloseStoppedAsync(turn, cancellationToken);
                break;
            case Intents.Human:
                await PersonAsync(turn, cancellationToken);
                break;
            case Intents.Back:
                await BackAsync(turn, cancellationToken);
                break;
            default:
                Skip(turn);
                break;
        }
    }

    private static async Task PersonAsync(TurnInProgress turn, CancellationToken cancellationToken)
    {
        if (turn.Rules.IsUnderAge(turn.Document.Answers))
        {
            await turn.SayAsync(turn.Wording.Say("side.personUnderAge"), cancellationToken);
        }
        else if (turn.Document.Contact.ConsentGiven is not null)
        {
            // Contact details are being taken, or were declined: the number is what there is to say.
            turn.Document = turn.Document with { WantsPerson = true };
            await turn.SayAsync(turn.Wording.Say("side.person"), cancellationToken);
        }
        else
        {
            turn.Document = turn.Document with { WantsPerson = true, CarefulAbout = null, Open = null };
        }
    }

    private static async Task BackAsync(TurnInProgress turn, CancellationToken cancellationToken)
    {
        if (turn.Document.Open is { Clarification: not null and not CarefulQuestion.Key, Question: var narrowed })
        {
            OpenAnswer.Reopen(turn, turn.Services.Questions.Find(narrowed));
        }
        else if (turn.Document is { WantsPerson: true, Contact.ConsentGiven: null })
        {
            turn.Document = turn.Document with { WantsPerson = false, Open = null };
        }
        else if (turn.Document.Settled.Select(turn.Services.Questions.TryFind).LastOrDefault(question => question is not null) is { } last)
        {
            // The result rests on what came before it: it is said anew when the visitor goes back behind it.
            OpenAnswer.Reopen(turn, last);
            turn.Document = turn.Services.Questions.Contact.Contains(last) ? turn.Document : turn.Document with { OutcomeSaid = null };
        }
        else
        {
            await turn.SayAsync(turn.Wording.Say("side.backAtStart"), cancellationToken);
        }
    }

    private static void Skip(TurnInProgress turn)
    {
        if (turn.Document.Open is { } open && turn.Services.Questions.TryFind(open.Question) is { } question)
        {
            if (open.Clarification is { } key)
            {
                turn.Document = turn.Document with { Clarified = [.. turn.Document.Clarified, key], Open = null };
            }
            else if (question.CanBePassed)
            {
                OpenAnswer.Pass(turn, question);
            }
            else
            {
                turn.Document = turn.Document with { Open = open with { Misses = open.Misses + 1 } };
            }
        }
    }

    /// <summary>A correction of an earlier answer; where the open question is meant, it is an ordinary answer.</summary>
    private static bool Correct(TurnInProgress turn, string slot, Utterance utterance)
    {
        if (turn.Services.Questions.TryFind(slot) is not { } question || turn.Document.Open?.Question == slot || !question.IsSettled(turn.Document))
        {
            return false;
        }

        // Days said at the question about painkillers are days with painkillers.
        if (turn.Document.Open?.Question == QuestionIds.AcuteDays
            && slot == QuestionIds.Frequency
            && turn.Services.Understanding.AcuteDays.Recognise(utterance).Succeeded)
        {
            return false;
        }

        if (OpenAnswer.Correct(turn, question, utterance))
        {
            turn.LeadIn(turn.Wording.Say("side.corrected"));
        }
        else
        {
            OpenAnswer.Reopen(turn, question);
        }

        if (!turn.Services.Questions.Contact.Contains(question))
        {
            ChangedAnswer.UndoResult(turn);
        }

        return true;
    }
}
