using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Questions;

/// <summary>How what was said about medicines is put together, and what is asked back: at most two things, a class or an outcome that would count.</summary>
internal static class MedicationAnswers
{
    private const string Botox = "onabotulinumtoxinA";
    private const int MostQuestionsBack = 2;

    internal static IReadOnlyList<Clarification> Clarifications { get; } =
    [
        new Clarification
        {
            Kind = "whichOfClass",
            Most = MostQuestionsBack,
            Due = (document, rules) => document.Answers.MedicationClasses.FirstOrDefault(classId =>
                rules.Medicines.InClass(classId).Any(medicine => medicine.CountsAsTrial)
                && !Asked(document, "whichOfClass", classId)
                && !(document.Answers.Medications ?? []).Any(medication => rules.Medicines.Find(medication.Drug)?.Class == classId)),
            Placeholder = (classId, said) => ("class", said.ClassName(classId)),
            Apply = answer => Merged(answer, answer.Understanding.Medications.Recognise(answer.Utterance))
                ?? (answer.YesNo is not null ? answer.Document : null),
        },
        new Clarification
        {
            Kind = "outcomeOf",
            Most = MostQuestionsBack,
            Due = (document, rules) => (document.Answers.Medications ?? [])
                .FirstOrDefault(medication => medication.Outcome is MedicationOutcome.Unknown
                    && rules.Medicines.Find(medication.Drug) is { CountsAsTrial: true }
                    && !Asked(document, "outcomeOf", medication.Drug))?.Drug,
            Placeholder = (drug, said) => ("drug", said.DrugName(said.Medicines.Find(drug), drug)),
            Apply = OutcomeOf,
        },
    ];

    /// <summary>Applies an answer to the question itself: what was volunteered earlier stays beside it.</summary>
    internal static ConversationDocument Applied(ConversationDocument document, MedicationReading reading)
    {
        var answers = document.Answers;
        var medications = Together(answers.Medications ?? [], reading.Medications);
        return WithPriorBotox(document with
        {
            Answers = answers with
            {
                Medications = medications,
                MedicationClasses = [.. answers.MedicationClasses.Union(reading.Classes, StringComparer.Ordinal)],
                UnlistedMedicines = [.. answers.UnlistedMedicines.Union(reading.Unlisted, StringComparer.OrdinalIgnoreCase)],
            },
        });
    }

    /// <summary>"Advil, on ten days": what is taken on days of the month belongs to the medicines, and is taken now.</summary>
    internal static ConversationDocument TakenNow(ConversationDocument document, MedicationReading taken) => Applied(document, taken with
    {
        Medications = [.. taken.Medications.Select(medication => medication.Outcome is MedicationOutcome.Unknown
            ? new MedicationAnswer(medication.Drug, MedicationOutcome.Current, medication.Months)
            : medication)],
    });

    internal static ConversationDocument Forgotten(ConversationDocument document) => document with
    {
        Answers = document.Answers with { Medications = null, MedicationClasses = [], UnlistedMedicines = [] },
    };

    /// <summary>Whether a volunteered reading answers the question about preventives.</summary>
    internal static bool SpeaksOfPreventives(MedicationReading reading, MedicineCatalogue medicines) =>
        reading.IsNone
        || reading.Medications.Any(medication => medicines.Find(medication.Drug) is { Role: MedicineRole.Preventive, CountsAsTrial: true })
        || reading.Classes.Any(classId => medicines.InClass(classId).Any(medicine => medicine.CountsAsTrial));

    internal static string Named(MedicationReading reading, ValueWords said) =>
        said.Medications(Answers.None with { Medications = reading.Medications, MedicationClasses = reading.Classes, UnlistedMedicines = reading.Unlisted }, said.Medicines)
        ?? said.Wording.Say("values.none");

    private static bool Asked(ConversationDocument document, string kind, string subject) =>
        document.Clarified.Contains($"{QuestionIds.Medications}:{kind}:{subject}", StringComparer.Ordinal);

    private static ConversationDocument? Merged(ClarificationAnswer answer, Understood<MedicationReading> reading) =>
        reading.TryGet(out var named) && !named.IsNone && (named.Medications.Count > 0 || named.Unlisted.Count > 0)
            ? Applied(answer.Document, named)
            : null;

    private static ConversationDocument? OutcomeOf(ClarificationAnswer answer)
    {
        // The whole answer said again comes first; then the outcome alone, read as if the medicine's name stood before it.
        var again = answer.Understanding.Medications.Recognise(answer.Utterance);
        if (again.TryGet(out var named) && named.Medications.Any(medication => medication.Outcome is not MedicationOutcome.Unknown))
        {
            return Applied(answer.Document, named);
        }

        var about = new Utterance($"{answer.Subject}: {answer.Utterance.Text}", answer.Utterance.Language, answer.Utterance.Today);
        if (answer.Understanding.Medications.Recognise(about).TryGet(out var completed)
            && completed.Medications.FirstOrDefault(medication => medication.Drug == answer.Subject) is { Outcome: not MedicationOutcome.Unknown } told)
        {
            return Applied(answer.Document, new MedicationReading([told], [], []));
        }

        return answer.YesNo switch
        {
            YesNo.Yes => Applied(answer.Document, new MedicationReading([new(answer.Subject, MedicationOutcome.Helped)], [], [])),
            YesNo.No => Applied(answer.Document, new MedicationReading([new(answer.Subject, MedicationOutcome.NoBenefit)], [], [])),
            YesNo.Unsure => answer.Document,
            _ => null,
        };
    }

    /// <summary>Both lists, each medicine once; what was said last of it holds, but a length that was told stays.</summary>
    private static List<MedicationAnswer> Together(IReadOnlyList<MedicationAnswer> before, IReadOnlyList<MedicationAnswer> said)
    {
        var together = before.ToList();
        foreach (var medication in said)
        {
            var at = together.FindIndex(known => known.Drug == medication.Drug);
            if (at < 0)
            {
                together.Add(medication);
            }
            else
            {
                var known = together[at];
                together[at] = new MedicationAnswer(
                    medication.Drug,
                    medication.Outcome is MedicationOutcome.Unknown ? known.Outcome : medication.Outcome,
                    medication.Months ?? known.Months);
            }
        }

        return together;
    }

    /// <summary>Botox named as a medicine answers the question about it (clinical-criteria 2).</summary>
    private static ConversationDocument WithPriorBotox(ConversationDocument document)
    {
        PriorBotox? prior = (document.Answers.Medications ?? []).FirstOrDefault(medication => medication.Drug == Botox)?.Outcome switch
        {
            MedicationOutcome.Current => PriorBotox.Current,
            MedicationOutcome.Declined or MedicationOutcome.Contraindicated => PriorBotox.Never,
            _ => null,
        };
        return prior is null || document.Answers.PriorBotox is not null
            ? document
            : document with
            {
                Answers = document.Answers with { PriorBotox = prior },
                Settled = [.. document.Settled.Union([QuestionIds.PriorBotox], StringComparer.Ordinal)],
            };
    }
}
