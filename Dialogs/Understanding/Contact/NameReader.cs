using System.Globalization;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Finds a name: introduced ("my name is"), or bare words that can be nothing else. Titles are dropped.</summary>
internal sealed class NameReader(ContactWords words)
{
    private const int MostWords = 5;

    /// <summary>A name, and whether the words say that it is one.</summary>
    /// <param name="Name">The name, capitalised.</param>
    /// <param name="IsIntroduced">Whether it was introduced as a name; otherwise it is what the words most likely are.</param>
    internal readonly record struct Found(string Name, bool IsIntroduced);

    /// <summary>The name in a message from which telephone number and e-mail address were taken out; null when there is none.</summary>
    /// <param name="tokens">What is left; other signs than full stops after titles end a name.</param>
    internal Found? Read(IReadOnlyList<ContactToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Math.Max(ContactWords.Length(words.Introductions, tokens, i), TitleAt(tokens, i)) is var length and > 0
                && NameAt(tokens, i + length, isIntroduced: true) is { } introduced)
            {
                return new Found(introduced, IsIntroduced: true);
            }
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (ContactWords.Length(words.MayIntroduce, tokens, i) is var length and > 0 && NameAt(tokens, i + length, isIntroduced: false) is { } likely)
            {
                return new Found(likely, IsIntroduced: false);
            }
        }

        // Bare words: all of them, up to the first sign, or nothing.
        var bare = tokens.SkipWhile(token => !token.IsWord).TakeWhile(token => token.IsWord || token.Text == ".").Where(token => token.IsWord).ToList();
        return bare.Count is > 0 and <= MostWords && bare.TrueForAll(MayBeName) && tokens.Where(token => token.IsWord).All(token => bare.Contains(token) || !MayBeName(token))
            ? new Found(Written(bare), IsIntroduced: false)
            : null;
    }

    private static string Capitalised(string word)
    {
        if (word.Any(char.IsUpper) && word.Any(char.IsLower))
        {
            return word;
        }

        var letters = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is '-' or '\'' or '\u2019')
            {
                letters[i] = char.ToUpper(letters[i], CultureInfo.InvariantCulture);
            }
        }

        return new string(letters);
    }

    private int TitleAt(IReadOnlyList<ContactToken> tokens, int at) => tokens[at].IsWord && words.Titles.Contains(tokens[at].Folded) && at + 1 < tokens.Count ? 1 : 0;

    private string? NameAt(IReadOnlyList<ContactToken> tokens, int at, bool isIntroduced)
    {
        var name = new List<ContactToken>();
        while (at < tokens.Count && name.Count < MostWords)
        {
            var token = tokens[at];
            if (name.Count == 0 && (token.Text is ":" or "." or "-" or "," || (token.IsWord && words.Titles.Contains(token.Folded))))
            {
                at++;
            }
            else if (name.Count > 0 && ContactWords.Length(words.Between, tokens, at) is var between and > 0)
            {
                at += between;
            }
            else if (token.IsWord && MayBeName(token))
            {
                name.Add(token);
                at++;
            }
            else
            {
                break;
            }
        }

        // "I'm so tired of this": words go on that no name is made of, so what stands before them was hardly a name.
        var goesOn = at < tokens.Count && tokens[at].IsWord && !isIntroduced && !words.AfterNames.Contains(tokens[at].Folded);
        return name.Count == 0 || goesOn || words.Particles.Contains(name[^1].Folded) && name.Count == 1 ? null : Written(name);
    }

    private bool MayBeName(ContactToken token) => !words.NotNames.Contains(token.Folded) || (words.Particles.Contains(token.Folded) && token.Folded is not ("y" or "e" or "a"));

    private string Written(List<ContactToken> name) => string.Join(' ', name
        .SkipWhile(token => words.Titles.Contains(token.Folded))
        .Select((token, index) => index > 0 && words.Particles.Contains(token.Folded) && !token.Text.Any(char.IsUpper) ? token.Text : Capitalised(token.Text)));
}
