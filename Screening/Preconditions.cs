using System.Runtime.CompilerServices;

namespace ScreeningBot.Screening;

/// <summary>The checks that value types make at birth, in one place.</summary>
internal static class Preconditions
{
    /// <summary>Returns <paramref name="value"/> when it lies in the range, both ends included; throws otherwise.</summary>
    internal static T InRange<T>(T value, T least, T most, string unit, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{unit} are {least} to {most}.");

    /// <summary>Throws when a range is upside down.</summary>
    internal static void Ordered(decimal min, decimal? max, string unit)
    {
        if (max < min)
        {
            throw new ArgumentOutOfRangeException(nameof(max), max, $"The most {unit} cannot be fewer than the least, {min}.");
        }
    }
}
