namespace ScreeningBot.Bot.Storage;

/// <summary>The store cannot be used, or a write did not become durable. The message says what is wrong and what to look at; it never holds what was to be stored.</summary>
internal sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
