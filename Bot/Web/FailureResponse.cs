namespace ScreeningBot.Bot.Web;

/// <summary>The last net: what no endpoint caught is logged without its message (which may quote what a visitor wrote), and answered without telling anything of the inside.</summary>
internal sealed class FailureResponse(RequestDelegate next, ILogger<FailureResponse> logger)
{
    /// <summary>Middleware.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left: nobody to answer.
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await RequestBody.RefuseAsync(context);
        }
        catch (BadHttpRequestException exception)
        {
            await ErrorAnswer.WriteAsync(context, exception.StatusCode, "BadRequest", "The request is malformed.");
        }
        catch (Exception exception)
        {
            logger.LogError("A request failed: {ExceptionType}{NewLine}{StackTrace}", exception.GetType().FullName, Environment.NewLine, exception.StackTrace);
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status500InternalServerError, "InternalError", "Something went wrong on our side.");
        }
    }
}
