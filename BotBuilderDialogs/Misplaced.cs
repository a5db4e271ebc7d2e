namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Catches the mistake that optional parameters of type object invite.</summary>
internal static class Misplaced
{
    /// <summary>Refuses a cancellation token where an optional object is expected: its author forgot to name the argument.</summary>
    /// <param name="value">The object passed.</param>
    /// <param name="parameterName">Its parameter.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is a <see cref="CancellationToken"/>.</exception>
    internal static void RefuseToken(object value, string parameterName)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException(
                $"A cancellation token was passed as '{parameterName}'; write 'cancellationToken: …' to pass it as one.",
                parameterName);
        }
    }
}
