using System.Globalization;

namespace ScreeningBot.Benchmarks;

/// <summary>Durations of many calls, and their percentiles.</summary>
internal sealed class Distribution
{
    private readonly List<double> milliseconds = [];
    private readonly Lock gate = new();

    internal void Add(TimeSpan duration)
    {
        lock (gate)
        {
            milliseconds.Add(duration.TotalMilliseconds);
        }
    }

    /// <summary>Count, median, 99th percentile and worst, in milliseconds.</summary>
    internal string Summary()
    {
        lock (gate)
        {
            milliseconds.Sort();
            return string.Create(CultureInfo.InvariantCulture, $"n {milliseconds.Count}, p50 {At(0.5):0.00} ms, p99 {At(0.99):0.00} ms, worst {At(1):0.00} ms");
        }
    }

    private double At(double quantile) => milliseconds.Count == 0 ? double.NaN : milliseconds[(int)Math.Min(milliseconds.Count - 1, quantile * milliseconds.Count)];
}
