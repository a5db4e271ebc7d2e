using System.Globalization;
using System.Text;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>The rules for red flags as a page that a physician can review: written from the very tables that decide.</summary>
public static class RedFlagGuide
{
    private static readonly Circumstance[] Columns =
    [
        Circumstance.Told, Circumstance.New, Circumstance.Sometimes, Circumstance.Recurring, Circumstance.Explained,
        Circumstance.Supposed, Circumstance.Asked, Circumstance.AnothersPast, Circumstance.AnothersHistory, Circumstance.Past, Circumstance.Denied,
    ];

    /// <summary>The page.</summary>
    public static string ToMarkdown()
    {
        var page = new StringBuilder();
        page.Append("""
            # Red flags: what is looked for, and what follows

            This page is written from the tables in `Dialogs/Understanding/Safety`, and a test fails when the two differ. How people say each sign, in
            English and French, stands in `Dialogs/Understanding/Words/*/redFlags.txt` and `redFlagStories.txt` under the name in the first column. Medical basis: clinical-criteria 4.

            **advise** is the emergency advice at once, **ask** one careful question, an empty cell nothing.

            Under these rules lies a net, learned from the labelled messages of the tests: words that together sound like an emergency, and in which no rule hears one, lead to the careful question;
            words in which a rule hears an emergency, and which sound like anything but one, are asked about before advice is given. The net advises nothing by itself.

            ## What a sign means, by how it is told


            """);
        Line(page, ["weight", .. Columns.Select(Title), "mild or brief"]);
        Line(page, [.. Enumerable.Repeat("---", Columns.Length + 2)]);
        foreach (var weight in SignWeight.All)
        {
            Line(page, [weight.Name, .. Columns.Select(column => Cell(weight.When(column))), weight.MildAsks ? "asks instead of advising" : string.Empty]);
        }

        page.Append("""

            "New" is now, suddenly, within the last ten days, or for up to three months; or unlike the usual. "Usual" is the visitor's pattern, or longer than three months. Signs
            of a single time more than three weeks ago are past. A faint sign behind a preventive that is known for it (topiramate, pregabalin, ...) is explained by it.

            ## Signs that count by themselves

            """);
        foreach (var kind in RedFlagTable.Order)
        {
            var signs = RedFlagTable.Signs.Where(sign => sign.Kind == kind).ToList();
            if (signs.Count == 0)
            {
                continue;
            }

            page.Append(CultureInfo.InvariantCulture, $"\n### {kind}\n\n");
            Line(page, ["words", "sign", "weight", "unless the words say"]);
            Line(page, ["---", "---", "---", "---"]);
            foreach (var sign in signs)
            {
                Line(page, [$"`{sign.Section}`", sign.Words, sign.Weight.Name, Exceptions(sign)]);
            }
        }

        page.Append("""

            ## Signs that count together

            A part counts when it is told, new or now and then. When a part is mild, it is asked about instead of advised.
            A part with a star counts however it is told.


            """);
        Line(page, ["kind", "together", "words", "what follows"]);
        Line(page, ["---", "---", "---", "---"]);
        foreach (var rule in RedFlagTable.Combinations)
        {
            var words = string.Join(" and ", rule.Parts.Select(part => $"`{part.Replace("|", "` or `", StringComparison.Ordinal)}`"));
            Line(page, [rule.Kind.ToString(), rule.Words, words, Cell(rule.Finding)]);
        }

        Numbers(page);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Numbers(StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"""

            ## Injuries of the head

            A blow to the head or a fall counts for {HeadInjuries.Days} days, with a blood thinner for {HeadInjuries.DaysWithBloodThinner}. With headache or another sign since, or with one headache
            or sign at no other stated time: advise. Without one, up to {HeadInjuries.DaysToAsk} days, or at no stated time for a blow to the head: ask.

            ## Painkillers

            The number of tablets taken, against the most that a day may hold by the package. From {Overdoses.Over} times that on: ask; from {Overdoses.FarOver} times on: advise. Not so for
            amounts a week, a month, or of every day.


            """);
        Line(page, ["words", "tablets a day"]);
        Line(page, ["---", "---"]);
        foreach (var (section, tablets) in Overdoses.DailyMost)
        {
            Line(page, [$"`{section}`", tablets.ToString(CultureInfo.InvariantCulture)]);
        }

        page.Append(CultureInfo.InvariantCulture, $"""

            ## After a birth

            A birth counts for {Pregnancies.DaysAfterBirth} days.

            ## Where several are told

            Advised, in this order of which counts first: {string.Join(", ", RedFlagTable.Order)}. Asked about, the first of: {string.Join(", ", RedFlagTable.OrderOfQuestions)}.

            """);
    }

    private static string Exceptions(SignRule sign) => string.Join(", ", Exceptions(sign.Unless, string.Empty).Concat(Exceptions(sign.Without, " anywhere")));

    private static IEnumerable<string> Exceptions(string? sections, string where) => sections?.Split('|').Select(section => $"`{section}`{where}") ?? [];

    private static string Title(Circumstance circumstance) => circumstance switch
    {
        Circumstance.Told => "told",
        Circumstance.New => "new",
        Circumstance.Sometimes => "now and then",
        Circumstance.Recurring => "usual",
        Circumstance.Explained => "explained",
        Circumstance.Supposed => "supposed",
        Circumstance.Asked => "asked",
        Circumstance.AnothersPast => "another's past",
        Circumstance.AnothersHistory => "another's history",
        Circumstance.Past => "past",
        _ => "denied",
    };

    private static string Cell(Finding finding) => finding switch
    {
        Finding.Emergency => "advise",
        Finding.Ask => "ask",
        _ => string.Empty,
    };

    private static void Line(StringBuilder page, IReadOnlyList<string> cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
