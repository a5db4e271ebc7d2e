using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ScreeningBot.Screening;

/// <summary>
/// The spelling of every code, in one place: what clinical-criteria, stored answers, leads and exports call a kind, an item, a criterion, a flag.
/// Codes are case-sensitive.
/// </summary>
public static class Codes
{
    /// <summary>Its code: <c>sideEffects</c>, <c>newAfter50</c>, <c>notMet</c>; an <see cref="Outcome"/> keeps its capital: <c>QualifiedSelfPay</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number has no name.</exception>
    public static string Code<T>(this T value)
        where T : struct, Enum =>
        Spelling<T>.Codes.TryGetValue(value, out var code)
            ? code
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such value.");

    /// <summary>Reads a code; false when there is no such one. Numbers and another case are not codes.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? code, out T value)
        where T : struct, Enum
    {
        value = default;
        return code is not null && Spelling<T>.Values.TryGetValue(code, out value);
    }

    /// <summary>All codes, in the order of the type.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Spelling<T>.InOrder;

    private static class Spelling<T>
        where T : struct, Enum
    {
        internal static readonly string[] InOrder = [.. Enum.GetValues<T>().Select(Spell)];

        internal static readonly FrozenDictionary<T, string> Codes = Enum.GetValues<T>().ToFrozenDictionary(value => value, Spell);

        internal static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().ToFrozenDictionary(Spell, value => value, StringComparer.Ordinal);

        private static string Spell(T value)
        {
            var name = value.ToString();
            return typeof(T) == typeof(Outcome) ? name : char.ToLowerInvariant(name[0]) + name[1..];
        }
    }
}

/// <summary>Reasons of the decision table that are not the code of a kind, an item or a criterion (clinical-criteria 6).</summary>
public static class ReasonCodes
{
    /// <summary>The patient is younger than the rules' least age.</summary>
    public const string UnderAge = "underAge";

    /// <summary>The patient is being treated with Botox for headache.</summary>
    public const string CurrentBotoxPatient = "currentBotoxPatient";

    /// <summary>Whether there is an emergency is not known.</summary>
    public const string RedFlags = "redFlags";
}
