namespace ScreeningBot.Dialogs.Tests.Understanding.Medications;

/// <summary>Texts put together at random from the words of all labelled cases: nonsense, but of the kind that recognisers look at.</summary>
internal static class MixedWords
{
    private static readonly Lazy<string[]> Words = new(() =>
        [.. CaseFiles.All.SelectMany(one => one.Text.Split(' ')).Concat(["?", ".", ",", "'", "-", "\n", "1/2", "💊", "n't", "é"]).Distinct(StringComparer.Ordinal)]);

    internal static string Of(int seed, int length)
    {
        var state = unchecked((uint)seed) | 1;
        var picked = new string[length];
        for (var i = 0; i < length; i++)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            picked[i] = Words.Value[(int)((state >> 8) % (uint)Words.Value.Length)];
        }

        return string.Join(' ', picked);
    }
}
