using System.Text;
using ScreeningBot.Bot.CommandLine;

// UTF-8 whatever the terminal: what is printed is read by scripts too.
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
return await Commands.RunAsync(args, output, Console.Error);
