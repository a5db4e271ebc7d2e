using System.Globalization;
using ScreeningBot.Evaluation;

if (args is not ["understand", var folder, "--out", var outFile, .. var rest])
{
    Console.Error.WriteLine("usage: understand <folder> --out <file.jsonl> [--today yyyy-MM-dd]");
    return 2;
}

var today = rest is ["--today", var date]
    ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
    : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
return await UnderstandCommand.RunAsync(folder, outFile, today, CancellationToken.None);
