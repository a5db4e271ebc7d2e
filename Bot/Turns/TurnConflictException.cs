namespace ScreeningBot.Bot.Turns;

/// <summary>A turn could not be stored because others changed the conversation again and again.</summary>
internal sealed class TurnConflictException(string message) : Exception(message);
