using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>What every turn needs and no turn changes: rules, recognisers, questions, words. Built once.</summary>
internal sealed class ScreeningServices
{
    private readonly FrozenDictionary<string, ValueWords> words;
    private readonly FrozenDictionary<string, FrozenDictionary<string, Regex>> phrases;

    internal ScreeningServices(RuleSet rules, IUnderstanding understanding, QuestionCatalogue questions, ClinicOptions clinic, RetentionDays retention)
    {
        Rules = rules;
        Understanding = understanding;
        Questions = questions;
        Clinic = clinic;
        words = Language.All.ToFrozenDictionary(
            language => language.Code, language => new ValueWords(WordingOf(rules, clinic, retention, language), rules.Medicines), StringComparer.Ordinal);
        phrases = Language.All.ToFrozenDictionary(language => language.Code, PhrasesOf, StringComparer.Ordinal);
    }

    internal RuleSet Rules { get; }

    internal IUnderstanding Understanding { get; }

    internal QuestionCatalogue Questions { get; }

    internal ClinicOptions Clinic { get; }

    /// <summary>The words of a locale.</summary>
    internal ValueWords Words(string? locale) => words[Language.FromLocale(locale).Code];

    /// <summary>The wording of a language, with what any sentence may name.</summary>
    internal static Wording WordingOf(RuleSet rules, ClinicOptions clinic, RetentionDays retention, Language language) =>
        Wording.Load(language, Everywhere(rules, clinic, retention, language));

    /// <summary>Whether the words hold a phrase of the conversation's own word file, in any language.</summary>
    internal bool Matches(string section, Utterance utterance) =>
        phrases.Values.Any(language => language[section].IsMatch(utterance.Folded));

    private static FrozenDictionary<string, Regex> PhrasesOf(Language language)
    {
        var book = PhraseBook.Load(language, "conversation");
        return new Dictionary<string, Regex>(StringComparer.Ordinal)
        {
            ["none"] = book.Whole("none"),
            ["doesNotKnow"] = book.Whole("doesNotKnow"),
            ["notMeant"] = book.Pattern("notMeant"),
            ["doctorLooked"] = book.Pattern("doctorLooked"),
            ["erase"] = book.Whole("erase"),
            ["somebodyElse"] = book.Pattern("somebodyElse"),
            ["ownHeadache"] = book.Pattern("ownHeadache"),
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Everywhere(RuleSet rules, ClinicOptions clinic, RetentionDays retention, Language language)
    {
        var culture = CultureInfo.GetCultureInfo(language.Locale);
        var thresholds = rules.Thresholds;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["clinic"] = clinic.NameIn(language),
            ["phone"] = clinic.Phone,
            ["address"] = clinic.Address,
            ["parking"] = clinic.Parking,
            ["priceText"] = clinic.PriceText,
            ["minDays"] = Number(thresholds.MinHeadacheDays),
            ["minHours"] = Number(thresholds.MinHeadacheHours),
            ["minMonths"] = Number(thresholds.MinOnsetMonths),
            ["minFailed"] = Number(thresholds.MinFailedPreventives),
            ["minAge"] = Number(thresholds.MinAge),
            ["newHeadacheAge"] = Number(thresholds.NewHeadacheAge),
            ["daysLead"] = Number(retention.AfterLeadAction),
            ["daysWithoutLead"] = Number(retention.WithoutLead),
            ["daysUnfinished"] = Number(retention.Unfinished),
        };

        string Number(decimal value) => value.ToString("0.##", culture);
    }
}
