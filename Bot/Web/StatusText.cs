using Microsoft.AspNetCore.Diagnostics;

namespace ScreeningBot.Bot.Web;

/// <summary>Gives errors that the platform answers by itself (no such path, wrong method) the common shape.</summary>
internal static class StatusText
{
    /// <summary>Writes the body.</summary>
    public static Task WriteAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        var (code, message) = context.Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => ("BadRequest", "The request is malformed."),
            StatusCodes.Status401Unauthorized => ("Unauthorized", "Credentials are missing or wrong."),
            StatusCodes.Status403Forbidden => ("Forbidden", "This is not allowed."),
            StatusCodes.Status404NotFound => ("NotFound", "There is nothing at this address."),
            StatusCodes.Status405MethodNotAllowed => ("MethodNotAllowed", "This address is not for that method."),
            StatusCodes.Status501NotImplemented => ("NotImplemented", "The bot does not do this."),
            >= 500 => ("InternalError", "Something went wrong on our side."),
            _ => ("Error", "The request could not be served."),
        };
        // Written beside what is there: headers like Allow belong to the status.
        return context.Response.WriteAsJsonAsync(ErrorAnswer.Body(code, message), context.RequestAborted);
    }
}
