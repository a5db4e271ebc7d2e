using Microsoft.AspNetCore.Http.Extensions;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>Absolute addresses of the embedded Direct Line, as the client reaches it (a proxy's forwarded headers are applied before, where they may be trusted).</summary>
internal static class DirectLineAddress
{
    /// <summary>Path of the endpoint.</summary>
    public const string Path = "/v3/directline";

    /// <summary>The endpoint, as the widget's <c>domain</c>.</summary>
    public static string DomainOf(HttpRequest request) =>
        UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, Path);

    /// <summary>The socket of a conversation.</summary>
    public static string StreamOf(HttpRequest request, string conversationId, Watermark? watermark, string streamToken)
    {
        var scheme = request.IsHttps ? "wss" : "ws";
        var query = watermark is { } known ? $"?watermark={known}&t={streamToken}" : $"?t={streamToken}";
        return UriHelper.BuildAbsolute(scheme, request.Host, request.PathBase, $"{Path}/conversations/{conversationId}/stream", new QueryString(query));
    }
}
