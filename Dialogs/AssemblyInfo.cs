using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Dialogs.Tests")]
[assembly: InternalsVisibleTo("Benchmarks")]
[assembly: InternalsVisibleTo("Evaluation")]
