using System.Globalization;
using System.Text;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Leads;

/// <summary>Leads as plain text, for an operator at a terminal.</summary>
internal static class LeadText
{
    /// <summary>A list, one lead a line.</summary>
    internal static string List(IReadOnlyList<Lead> leads)
    {
        if (leads.Count == 0)
        {
            return "No leads.";
        }

        string[][] rows =
        [
            ["REFERENCE", "CREATED", "KIND", "OUTCOME", "PRIORITY", "SCORE", "STATUS", "LOCALE", "NAME"],
            .. leads.Select(lead => new[]
            {
                lead.Reference,
                LeadJson.Time(lead.CreatedAt),
                lead.Kind.Code(),
                lead.Assessment.Outcome.Code(),
                lead.Priority.ToString(CultureInfo.InvariantCulture),
                lead.Assessment.Score.ToString(CultureInfo.InvariantCulture),
                lead.Status.Code(),
                lead.Locale,
                OneLine(lead.Contact.Name ?? string.Empty),
            }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Join(Environment.NewLine, rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }

    /// <summary>One lead, whole.</summary>
    internal static string Whole(Lead lead)
    {
        var text = new StringBuilder();
        Line($"{lead.Reference}  {lead.Kind.Code()}, priority {lead.Priority}, {lead.Status.Code()}");
        Line($"Created {LeadJson.Time(lead.CreatedAt)} on {lead.Channel}, {lead.Locale}");
        Heading("Contact");
        Item("Name", lead.Contact.Name);
        Item("Telephone", lead.Contact.Phone);
        Item("E-mail", lead.Contact.Email);
        Item("Best time", lead.Contact.BestTime);
        Item("Writes for", lead.Contact.ForSomebodyElse ? "somebody else: the answers are the patient's, the contact is the writer's" : null);
        Item("Also asked", lead.AlsoCosmetic ? "about cosmetic treatment" : null);

        Heading($"{lead.Assessment.Outcome.Code()}, score {lead.Assessment.Score}, rules {lead.Assessment.RuleSet}");
        Item("Reasons", Words(lead.Assessment.Reasons));
        Item("Flags", Words(lead.Assessment.Flags));
        foreach (var criterion in lead.Assessment.Criteria)
        {
            Item(criterion.Id.Code(), $"{criterion.Status.Code()}; {criterion.Evidence} [{criterion.Source}]");
        }

        foreach (var (profile, status) in lead.Assessment.CoverageProfiles)
        {
            Item(profile, status.Code());
        }

        Heading("Other answers");
        Item("Acute medicine", lead.Answers.AcuteDays is { } days ? $"{days} days a month" : null);
        Item("Health", lead.Answers.Health is { } health ? Words(health.Select(item => item.Code())) ?? "none of the list" : null);
        Item("Botox before", lead.Answers.PriorBotox?.Code());
        Item("Coverage", lead.Answers.Coverage?.Code());
        Item("Other medicines", Words(lead.Answers.UnlistedMedicines));

        Heading("In the visitor's words");
        foreach (var (question, words) in lead.Words)
        {
            Item(question, words);
        }

        Heading("Consent");
        Item("Screening", Consent(lead.ScreeningConsent));
        Item("Contact", Consent(lead.ContactConsent));
        Heading("History");
        foreach (var entry in lead.History)
        {
            Item(LeadJson.Time(entry.At), $"{entry.Who}: {entry.What}");
        }

        return text.ToString().TrimEnd();

        void Line(string line) => text.AppendLine(line);

        void Heading(string heading) => text.AppendLine().AppendLine(heading);

        void Item(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append("  ").Append(name.PadRight(20)).Append("  ").AppendLine(OneLine(value));
            }
        }
    }

    private static string? Words(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } joined ? joined : null;

    private static string? Consent(ConsentRecord? consent) =>
        consent is null ? null : $"version {consent.Version}, {consent.Locale}, {LeadJson.Time(consent.At)}";

    // What a visitor typed must not steer a terminal.
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
