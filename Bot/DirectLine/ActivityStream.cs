using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>
/// One socket of a conversation. It keeps no queue: it reads the store from its own watermark whenever there is news, so a slow reader costs
/// one batch of memory, and nothing is lost between the POST that came first and the socket that opened later.
/// </summary>
internal sealed class ActivityStream(ActivityFeed feed, IConversationSignal signal, TimeProvider clock)
{
    /// <summary>How long a client may take to accept a frame.</summary>
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(30);

    /// <summary>When to try again after the store could not be read.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>How long the farewell may take.</summary>
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(2);

    /// <summary>Clients send empty frames; anything as long as this is not one of them.</summary>
    private const int LongestClientMessage = 4096;

    /// <summary>Serves the socket until the client leaves or the server stops.</summary>
    public async Task RunAsync(WebSocket socket, string conversationKey, Watermark from, CancellationToken stopping)
    {
        // Receiving has a token of its own: a receive that is cancelled breaks the socket, and no word of farewell could be sent through it.
        using var receivingOver = new CancellationTokenSource();
        using var clientLeft = new CancellationTokenSource();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, clientLeft.Token);
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = signal.Subscribe(conversationKey, () => news.Writer.TryWrite(true));
        var receiving = ReceiveAsync(socket, clientLeft, receivingOver.Token);
        try
        {
            await SendAsync(socket, conversationKey, from, news.Reader, over.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The client has left, is too slow, or the server stops.
        }

        await CloseAsync(socket, stopping.IsCancellationRequested);
        receivingOver.CancelAfter(TimeToClose);
        await receiving;
    }

    private async Task SendAsync(WebSocket socket, string conversationKey, Watermark from, ChannelReader<bool> news, CancellationToken cancellationToken)
    {
        var watermark = from;
        var frame = new ArrayBufferWriter<byte>();
        while (true)
        {
            // Taken before reading: what comes during it is read in the next round.
            news.TryRead(out _);
            var set = await feed.ReadAsync(conversationKey, watermark, cancellationToken);
            if (set.Activities.Count > 0)
            {
                frame.ResetWrittenCount();
                set.WriteTo(frame);
                using var limit = new CancellationTokenSource(SendLimit, clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
                await socket.SendAsync(frame.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, either.Token);
            }

            watermark = set.Watermark;

            if (set.More)
            {
                continue;
            }

            var next = news.WaitToReadAsync(cancellationToken).AsTask();
            Task first = set.StoreFailed ? Task.WhenAny(next, Task.Delay(RetryAfter, clock, cancellationToken)) : next;
            await first;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Empty frames are a client's way to keep the line open; what else comes is dropped.</summary>
    private static async Task ReceiveAsync(WebSocket socket, CancellationTokenSource left, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestClientMessage];
        var length = 0;
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                length = received.EndOfMessage ? 0 : length + received.Count;
                if (received.MessageType == WebSocketMessageType.Close || length >= LongestClientMessage)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The same as a close.
        }

        await left.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket, bool serverStops)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var limit = new CancellationTokenSource(TimeToClose);
        try
        {
            await socket.CloseOutputAsync(
                serverStops ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, statusDescription: null, limit.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }
}
