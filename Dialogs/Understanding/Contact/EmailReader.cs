using System.Text;
using System.Text.RegularExpressions;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Finds an e-mail address, typed or dictated ("sam dot patel at example dot com"). A broken one is told as broken, not repaired.</summary>
internal sealed partial class EmailReader(ContactWords words)
{
    /// <summary>An address or what was meant to be one, with its stretch of tokens.</summary>
    internal readonly record struct Found(string? Address, int First, int End);

    /// <summary>The first address of a message; null when none was meant.</summary>
    internal Found? Read(IReadOnlyList<ContactToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Text.Contains('@', StringComparison.Ordinal) || tokens[i].Text.Count(character => character == '.') >= 2)
            {
                return new Found(Valid(tokens[i].Text), i, i + 1);
            }
        }

        for (var i = 1; i < tokens.Count; i++)
        {
            if (ContactWords.Length(words.At, tokens, i) is var length and > 0 && Dictated(tokens, i, length) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Valid(string address) => Address().IsMatch(address) && !address.Contains("..", StringComparison.Ordinal)
        ? address.ToLowerInvariant()
        : null;

    /// <summary>An address around an @ in words: backwards the name, forwards the domain.</summary>
    private Found? Dictated(IReadOnlyList<ContactToken> tokens, int at, int length)
    {
        var first = at - 1;
        if (!IsPart(tokens[first]))
        {
            return null;
        }

        var local = new StringBuilder(tokens[first].Folded);
        while (SignBefore(tokens, first) is { } sign && sign.First > 0 && IsPart(tokens[sign.First - 1]))
        {
            first = sign.First - 1;
            local.Insert(0, sign.Sign).Insert(0, tokens[first].Folded);
        }

        var end = at + length;
        if (end >= tokens.Count || !IsPart(tokens[end]))
        {
            return null;
        }

        var domain = new StringBuilder(tokens[end].Folded);
        var isWhole = false;
        end++;
        while (SignAt(tokens, end) is { } sign && sign.End < tokens.Count && IsPart(tokens[sign.End]))
        {
            domain.Append(sign.Sign).Append(tokens[sign.End].Folded);
            isWhole |= sign.Sign == '.';
            end = sign.End + 1;
        }

        if (isWhole && tokens[end - 1].IsDigits)
        {
            // "Text me at 519.555.0166": no domain ends in figures.
            return null;
        }

        if (isWhole)
        {
            return new Found(Valid($"{local}@{domain}"), first, end);
        }

        // "At" is an everyday word; before a provider's name, or said as the sign's own name, it was meant as an address.
        return words.Providers.Contains(domain.ToString()) || tokens[at].Folded is not ("at" or "chez") ? new Found(null, first, end) : null;
    }

    private static bool IsPart(ContactToken token) => token.IsWord || token.IsDigits;

    private (char Sign, int End)? SignAt(IReadOnlyList<ContactToken> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].Text is ['.' or '_' or '-' or '+'])
        {
            return (tokens[at].Text[0], at + 1);
        }

        foreach (var (sequence, sign) in words.Signs)
        {
            if (ContactWords.Length([sequence], tokens, at) is var length and > 0)
            {
                return (sign, at + length);
            }
        }

        return null;
    }

    private (char Sign, int First)? SignBefore(IReadOnlyList<ContactToken> tokens, int at)
    {
        for (var start = at - 1; start >= 0 && start >= at - 4; start--)
        {
            if (SignAt(tokens, start) is { } sign && sign.End == at)
            {
                return (sign.Sign, start);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_%+'-]+(\.[A-Za-z0-9_%+'-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
