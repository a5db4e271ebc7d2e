using System.Collections.Frozen;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Questions;

/// <summary>All questions in their usual order, in the groups of the dialogs that ask them.</summary>
internal sealed class QuestionCatalogue
{
    private readonly FrozenDictionary<string, Question> byId;

    internal QuestionCatalogue(
        IReadOnlyList<Question> safety,
        IReadOnlyList<Question> headachePattern,
        IReadOnlyList<Question> medicationHistory,
        IReadOnlyList<Question> contact)
    {
        Safety = safety;
        HeadachePattern = headachePattern;
        MedicationHistory = medicationHistory;
        Contact = contact;
        UpToReview = [.. safety, .. headachePattern, .. medicationHistory];
        byId = UpToReview.Concat(contact).ToFrozenDictionary(question => question.Id, StringComparer.Ordinal);
    }

    /// <summary>The questions of this version.</summary>
    internal static QuestionCatalogue Default { get; } = new(SafetyQuestions.All, HeadachePatternQuestions.All, MedicationHistoryQuestions.All, ContactQuestions.All);

    internal IReadOnlyList<Question> Safety { get; }

    internal IReadOnlyList<Question> HeadachePattern { get; }

    internal IReadOnlyList<Question> MedicationHistory { get; }

    internal IReadOnlyList<Question> Contact { get; }

    /// <summary>All that may be asked before the result.</summary>
    internal IReadOnlyList<Question> UpToReview { get; }

    /// <summary>The question of that id, or null: an id may come from a document of another version.</summary>
    internal Question? TryFind(string id) => byId.GetValueOrDefault(id);

    /// <summary>The question of that id.</summary>
    internal Question Find(string id) => byId[id];

    /// <summary>The most questions that may still follow an open one: up to the review, and from the result on up to the closing message.</summary>
    internal int MostThatMayFollow(Question open, ConversationDocument document, RuleSet rules)
    {
        var atMost = ScreeningFlow.AtMost(document);
        var ahead = Contact.Contains(open) ? Contact : UpToReview;
        return ahead.Count(question => question != open && question.NeededWhen(atMost, rules) && !question.IsSettled(document));
    }
}
