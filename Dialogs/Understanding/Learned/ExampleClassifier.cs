using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Learns from example sentences how likely each label is by the marks of a sentence (its words, neighbours, phrases): multinomial logistic
/// regression by stochastic gradient descent in a fixed order, so that the same examples always give the same weights.
/// </summary>
internal sealed class ExampleClassifier
{
    private const int Passes = 15;
    private const int Stride = 15_485_863;
    private const int RarestMark = 2;
    private const float FirstStep = 1f;
    private const float Slowing = 0.9f;
    private const float Tolerance = 0.05f;

    private readonly string[] labels;
    private readonly Dictionary<string, int> rows;
    private readonly float[] weights;
    private readonly int width;

    private ExampleClassifier(string[] labels, Dictionary<string, int> rows)
    {
        this.labels = labels;
        this.rows = rows;
        width = (labels.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        weights = new float[rows.Count * width];
    }

    /// <summary>Learns. Marks of a single sentence are left out: they say too little for their room.</summary>
    /// <param name="examples">Sentences: the labels, mostly one, and the marks.</param>
    internal static ExampleClassifier Learn(IReadOnlyList<(IReadOnlyList<string> Labels, IReadOnlyCollection<string> Marks)> examples)
    {
        var classifier = new ExampleClassifier(
            [.. examples.SelectMany(example => example.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            examples.SelectMany(example => example.Marks)
                .CountBy(mark => mark, StringComparer.Ordinal)
                .Where(mark => mark.Value >= RarestMark)
                .Select((mark, row) => (mark.Key, row))
                .ToDictionary(mark => mark.Key, mark => mark.row, StringComparer.Ordinal));
        var numbered = examples
            .Select(example => (Labels: example.Labels.Select(label => Array.IndexOf(classifier.labels, label)).ToArray(), Rows: classifier.RowsOf(example.Marks)))
            .ToArray();
        var step = FirstStep;
        var likelihoods = new float[classifier.width];
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < numbered.Length; i++)
            {
                // A stride that shares no divisor with any sensible count visits every example once, far from in order.
                var (meant, marked) = numbered[(int)(((long)i * Stride + pass) % numbered.Length)];
                classifier.Weigh(marked, likelihoods);
                classifier.Adjust(marked, likelihoods, meant, step);
            }

            step *= Slowing;
        }

        return classifier;
    }

    /// <summary>Reads what was learned ahead of time from the embedded file <c>Learned/{name}.weights</c>.</summary>
    internal static ExampleClassifier Load(string name)
    {
        var resource = $"Learned/{name}.weights";
        using var stream = typeof(ExampleClassifier).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The learned weights '{resource}' are not embedded.");
        return Read(stream);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    internal static ExampleClassifier Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var named = ReadStrings(reader);
        var marks = ReadStrings(reader);
        var classifier = new ExampleClassifier(named, marks.Select((mark, row) => (mark, row)).ToDictionary(one => one.mark, one => one.row, StringComparer.Ordinal));
        for (var row = 0; row < marks.Length; row++)
        {
            for (var label = 0; label < named.Length; label++)
            {
                classifier.weights[(row * classifier.width) + label] = (float)reader.ReadHalf();
            }
        }

        return classifier;
    }

    /// <summary>Writes what was learned.</summary>
    internal void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var marks = rows.OrderBy(mark => mark.Value).Select(mark => mark.Key).ToArray();
        WriteStrings(writer, labels);
        WriteStrings(writer, marks);
        for (var row = 0; row < marks.Length; row++)
        {
            for (var label = 0; label < labels.Length; label++)
            {
                writer.Write((Half)weights[(row * width) + label]);
            }
        }
    }

    /// <summary>Whether another has learned the same, up to what processors may compute differently.</summary>
    internal bool IsLike(ExampleClassifier other) =>
        labels.SequenceEqual(other.labels, StringComparer.Ordinal)
        && rows.Count == other.rows.Count
        && rows.All(row => other.rows.TryGetValue(row.Key, out var same)
            && WeightsOf(row.Value).ToArray().Zip(other.WeightsOf(same).ToArray()).All(pair => Vector.LessThanAll(Vector.Abs(pair.First - pair.Second), new Vector<float>(Tolerance))));

    /// <summary>Whether several examples have that mark.</summary>
    internal bool Knows(string mark) => rows.ContainsKey(mark);

    /// <summary>How likely each label is; they add up to one. Marks that no example has say nothing.</summary>
    internal Dictionary<string, float> Read(IReadOnlyCollection<string> marks)
    {
        var likelihoods = new float[width];
        Weigh(RowsOf(marks), likelihoods);
        return labels.Zip(likelihoods).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal);
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }

    private static void WriteStrings(BinaryWriter writer, string[] strings)
    {
        writer.Write(strings.Length);
        foreach (var one in strings)
        {
            writer.Write(one);
        }
    }

    private int[] RowsOf(IReadOnlyCollection<string> marks)
    {
        var found = new List<int>(marks.Count);
        foreach (var mark in marks)
        {
            if (rows.TryGetValue(mark, out var row))
            {
                found.Add(row);
            }
        }

        return [.. found];
    }

    private Span<Vector<float>> WeightsOf(int row) => MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row * width, width));

    private void Weigh(int[] marked, float[] likelihoods)
    {
        Array.Clear(likelihoods);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(likelihoods.AsSpan());
        foreach (var row in marked)
        {
            var of = WeightsOf(row);
            for (var i = 0; i < of.Length; i++)
            {
                sums[i] += of[i];
            }
        }

        // A long sentence has more marks, and is no surer for that.
        var length = MathF.Sqrt(Math.Max(1, marked.Length));
        var real = likelihoods.AsSpan(0, labels.Length);
        var most = float.MinValue;
        foreach (var sum in real)
        {
            most = Math.Max(most, sum);
        }

        var total = 0f;
        foreach (ref var likelihood in real)
        {
            total += likelihood = MathF.Exp((likelihood - most) / length);
        }

        foreach (ref var likelihood in real)
        {
            likelihood /= total;
        }
    }

    private void Adjust(int[] marked, float[] likelihoods, int[] meant, float step)
    {
        var scale = step / MathF.Sqrt(Math.Max(1, marked.Length));
        for (var label = 0; label < labels.Length; label++)
        {
            likelihoods[label] *= -scale;
        }

        foreach (var label in meant)
        {
            likelihoods[label] += scale / meant.Length;
        }

        var change = MemoryMarshal.Cast<float, Vector<float>>(likelihoods.AsSpan());
        foreach (var row in marked)
        {
            var of = WeightsOf(row);
            for (var i = 0; i < of.Length; i++)
            {
                of[i] += change[i];
            }
        }
    }
}
