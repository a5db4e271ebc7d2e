namespace ScreeningBot.Bot.Messages;

/// <summary>
/// HTTP clients for replies. Each call has a limit, as some channels never answer; redirects are not followed; and while nobody is authenticated nothing
/// leaves this machine, whatever address an activity or a stored reference names.
/// </summary>
internal sealed class ConnectorClients : IHttpClientFactory, IDisposable
{
    /// <summary>Limit of one call.</summary>
    public static readonly TimeSpan TimeToAnswer = TimeSpan.FromSeconds(10);

    private readonly HttpMessageHandler handler;

    /// <summary>Makes it.</summary>
    public ConnectorClients(MessagesOptions options)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseProxy = options.IsAuthenticated,
            UseCookies = false,
        };
        handler = options.IsAuthenticated ? sockets : new LoopbackOnly(sockets);
    }

    /// <inheritdoc />
    public HttpClient CreateClient(string name) => new(handler, disposeHandler: false) { Timeout = TimeToAnswer };

    /// <inheritdoc />
    public void Dispose() => handler.Dispose();

    private sealed class LoopbackOnly(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri is { IsLoopback: true }
                ? base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException("Without MicrosoftAppId the bot answers to this machine only.");
    }
}
