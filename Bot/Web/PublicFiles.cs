namespace ScreeningBot.Bot.Web;

/// <summary>How files that everybody may have are handed out.</summary>
internal static class PublicFiles
{
    /// <summary>Headers of a file.</summary>
    public static void Prepare(HttpResponse response)
    {
        // Clinics include the script by one fixed address: browsers ask each time whether it is still the same, and mostly get 304.
        response.Headers.CacheControl = "no-cache";
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
