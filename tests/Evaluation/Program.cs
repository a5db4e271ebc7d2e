using System.CommandLine;
using ScreeningBot.Evaluation;

var root = new RootCommand("Runs the bot's own recognisers and rules over files, so that they can be measured.")
{
    AssessCommand.Create(),
    UnderstandCommand.Create(),
    FuzzCommand.Create(),
    LearnCommand.Create(),
    RulesCommand.Create(),
    FlowCommand.Create(),
    RedFlagsCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
