using System.Diagnostics.CodeAnalysis;

namespace ScreeningBot.Screening;

/// <summary>
/// The number under which a visitor and the clinic speak of a lead: <c>7KM2-Q4XD</c>. Random, so that it tells nothing about the lead and cannot be counted up;
/// of letters and digits that are not mistaken for one another.
/// </summary>
public sealed record ReferenceNumber
{
    /// <summary>The letters and digits that it is made of: no 0, 1, I, L, O, U.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Half = 4;
    private const int Length = 2 * Half;

    // Bytes from here on are thrown away: with them the first letters of the alphabet would come more often.
    private static readonly int Usable = 256 / Alphabet.Length * Alphabet.Length;

    private readonly string letters;

    private ReferenceNumber(string letters) => this.letters = letters;

    /// <summary>A number of random bytes, every number equally likely.</summary>
    /// <param name="fillWithRandomBytes">Fills the memory that it is given, such as <c>RandomNumberGenerator.Fill</c>; asked again when the bytes do not suffice.</param>
    /// <exception cref="InvalidOperationException">What was filled in cannot be random: byte after byte is of no use.</exception>
    public static ReferenceNumber Create(Action<Span<byte>> fillWithRandomBytes)
    {
        ArgumentNullException.ThrowIfNull(fillWithRandomBytes);
        const int MostDraws = 100;
        Span<byte> random = stackalloc byte[2 * Length];
        Span<char> drawn = stackalloc char[Length];
        var count = 0;
        for (var draw = 0; draw < MostDraws; draw++)
        {
            fillWithRandomBytes(random);
            foreach (var value in random)
            {
                if (value < Usable)
                {
                    drawn[count++] = Alphabet[value % Alphabet.Length];
                    if (count == Length)
                    {
                        return new(new string(drawn));
                    }
                }
            }
        }

        throw new InvalidOperationException("The source of random bytes gives nothing but values near 255.");
    }

    /// <summary>Reads a number as people write it: small letters, spaces around it, and no dash are fine. False when it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ReferenceNumber? number)
    {
        var written = (text ?? string.Empty).Trim().ToUpperInvariant();
        if (written.Length == Length + 1 && written[Half] == '-')
        {
            written = written.Remove(Half, 1);
        }

        number = written.Length == Length && written.All(Alphabet.Contains) ? new(written) : null;
        return number is not null;
    }

    /// <summary>Reads a number as people write it.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ReferenceNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"A reference is {Half} and {Half} of {Alphabet}, such as 7KM2-Q4XD.");

    /// <summary>As it is written everywhere: <c>7KM2-Q4XD</c>.</summary>
    public override string ToString() => $"{letters[..Half]}-{letters[Half..]}";
}
