using System.Collections.Frozen;
using System.Globalization;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>What every turn needs and no turn changes: rules, recognisers, questions, words. Built once.</summary>
internal sealed class ScreeningServices
{
    private readonly FrozenDictionary<string, ValueWords> words;
    private readonly ShortAnswers shortAnswers = new();

    internal ScreeningServices(RuleSet rules, IUnderstanding understanding, QuestionCatalogue questions, ClinicOptions clinic, RetentionDays retention)
    {
        Rules = rules;
        Understanding = understanding;
        Questions = questions;
        Clinic = clinic;
        words = Language.All.ToFrozenDictionary(
            language => language.Code, language => new ValueWords(WordingOf(rules, clinic, retention, language), rules.Medicines, shortAnswers), StringComparer.Ordinal);
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

    /// <summary>Whether a message says one of the short answers that the bot's own offers get, in any language: "NotMeant", "Erase".</summary>
    internal bool Says(string name, Utterance utterance) => shortAnswers.Says(name, utterance);

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
