namespace ScreeningBot.Bot.Turns;

/// <summary>
/// Marks an adapter whose channel reads the store's log (the embedded Direct Line): a reply is delivered once it is stored, and a visitor's activity is logged as the echo that the
/// client waits for. Its <c>SendActivitiesAsync</c> gets the replies of a turn after they were stored, and has nothing to send.
/// </summary>
internal interface IDeliversFromLog;
