System.Console.WriteLine("ScreeningBot");
