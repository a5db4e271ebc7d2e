namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>
/// Turns a visitor's text into tokens with meanings: words of the language that it is written in first, words of the other next, misspelt
/// words as the word that was meant. Words that change nothing ("about", "freaking") are dropped, so that what belongs together stands together.
/// </summary>
internal sealed class TokenReader
{
    private const string OneBefore = "one ";

    /// <summary>Numbers of several words that are read in one message: the model takes up to a millisecond for each.</summary>
    private const int MostComposedNumbers = 20;

    private readonly Dictionary<string, Vocabulary> vocabularies;
    private readonly Dictionary<string, WordRepair> repairs;
    private readonly NumberWords numberWords;

    internal TokenReader(IEnumerable<Vocabulary> vocabularies, NumberWords numberWords)
    {
        this.vocabularies = vocabularies.ToDictionary(vocabulary => vocabulary.Language.Code, StringComparer.Ordinal);
        var known = this.vocabularies.Values.SelectMany(vocabulary => vocabulary.Words).ToHashSet(StringComparer.Ordinal);
        repairs = this.vocabularies.Values.ToDictionary(vocabulary => vocabulary.Language.Code, vocabulary => new WordRepair(vocabulary, known), StringComparer.Ordinal);
        this.numberWords = numberWords;
    }

    internal List<Token> Read(Utterance utterance)
    {
        var pieces = TidyPieces.Of(PieceReader.Read(utterance.Folded));
        var (own, other) = LanguagesOf(pieces, utterance.Language);
        repairs[own.Language.Code].Repair(pieces, own, other);
        var tokens = new List<Token>(pieces.Count);
        var budget = MostComposedNumbers;
        var at = 0;
        while (at < pieces.Count)
        {
            at += Append(tokens, pieces, at, own, other, utterance.Folded, ref budget);
        }

        Settle(tokens, own, other);
        return WithPreventionTold(tokens);
    }

    /// <summary>Rimegepant is an acute medicine, unless it is said to be for prevention: its days are no days of an acute medicine then.</summary>
    private static List<Token> WithPreventionTold(List<Token> tokens)
    {
        if (tokens.Exists(token => token.Word.StartsWith("prevent", StringComparison.Ordinal) || token.Word.StartsWith("prophyla", StringComparison.Ordinal)))
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                tokens[i] = tokens[i].Word is "nurtec" or "rimegepant" ? tokens[i] with { Meaning = Meaning.PreventiveMedicine } : tokens[i];
            }
        }

        return tokens;
    }

    /// <summary>The language that more of the words belong to alone; that of the conversation when neither has more.</summary>
    private (Vocabulary Own, Vocabulary Other) LanguagesOf(List<Piece> pieces, Language language)
    {
        var own = vocabularies[language.Code];
        var other = vocabularies.Values.First(vocabulary => vocabulary != own);
        var ownAlone = 0;
        var otherAlone = 0;
        foreach (var piece in pieces)
        {
            if (piece.Kind is PieceKind.Word && own.Words.Contains(piece.Text) != other.Words.Contains(piece.Text))
            {
                _ = own.Words.Contains(piece.Text) ? ownAlone++ : otherAlone++;
            }
        }

        return otherAlone > ownAlone + 1 || (ownAlone == 0 && otherAlone > 0) ? (other, own) : (own, other);
    }

    /// <summary>Appends the token that begins at a piece, and tells how many pieces it took.</summary>
    private int Append(List<Token> tokens, List<Piece> pieces, int at, Vocabulary own, Vocabulary other, string text, ref int budget)
    {
        var piece = pieces[at];
        if (piece.Kind is PieceKind.Sign)
        {
            if (SignMeaning(piece.Text) is { } sign)
            {
                tokens.Add(new Token(sign, 0, 0, piece.Start, piece.End, piece.Text));
            }

            return 1;
        }

        if (piece.Kind is PieceKind.Opaque)
        {
            tokens.Add(new Token(Meaning.Stop, 0, 0, piece.Start, piece.End, piece.Text));
            return 1;
        }

        var (entry, length) = own.LongestAt(pieces, at);
        var language = own.Language;
        if (entry is null)
        {
            (entry, length) = other.LongestAt(pieces, at);
            language = other.Language;
        }

        if (entry?.Meaning is Meaning.NumberWord)
        {
            return AppendNumberWords(tokens, pieces, at, language, own, other, ref budget);
        }

        if (entry is null)
        {
            var meaning = piece.Kind switch { PieceKind.Number => Meaning.Number, PieceKind.Ordinal => Meaning.Ordinal, _ => Meaning.Word };
            tokens.Add(new Token(meaning, piece.Value, piece.Value, piece.Start, piece.End, piece.Text));
            return 1;
        }

        if (length > 1 && entry.Meaning is Meaning.AcuteMedicine && pieces[at + length - 1].Kind is PieceKind.Number && CountsWhatFollows(pieces, at + length, own, other))
        {
            // "Tylenol 3 days a month" is no Tylenol 3.
            length--;
        }

        var end = pieces[at + length - 1].End;
        tokens.Add(new Token(entry.Meaning, entry.Low, entry.High, piece.Start, end, text[piece.Start..end]));
        return length;
    }

    private static bool CountsWhatFollows(List<Piece> pieces, int at, Vocabulary own, Vocabulary other) =>
        at < pieces.Count && ((own.LongestAt(pieces, at).Entry ?? other.LongestAt(pieces, at).Entry) is { } next
            && (Units.UnitOf(next.Meaning) is not null || next.Meaning is Meaning.To or Meaning.Or or Meaning.Per));

    /// <summary>A run of number words goes to the number model as a whole; what it leaves over are plain words.</summary>
    private int AppendNumberWords(List<Token> tokens, List<Piece> pieces, int at, Language language, Vocabulary own, Vocabulary other, ref int budget)
    {
        var vocabulary = language == own.Language ? own : other;
        var end = at + 1;
        while (end < at + NumberWords.LongestRun && end < pieces.Count && IsNumberWord(end))
        {
            end++;
        }

        // "vingt et un", "one hundred and two": the joining word belongs to the run when a number word follows it.
        while (end + 1 < at + NumberWords.LongestRun && end + 1 < pieces.Count && pieces[end].Kind is PieceKind.Word && pieces[end].Text is "and" or "et" && IsNumberWord(end + 1))
        {
            end++;
            while (end < at + NumberWords.LongestRun && end < pieces.Count && IsNumberWord(end))
            {
                end++;
            }
        }

        var run = string.Join(' ', Enumerable.Range(at, end - at).Select(i => pieces[i].Text));

        // "A hundred and one": the article is no number word, and the model wants it.
        var isOpen = pieces[at].Text is "hundred" or "thousand";
        var offset = isOpen ? OneBefore.Length : 0;
        budget -= end - at > 1 ? 1 : 0;
        var numbers = budget < 0 ? [] : numberWords.Read(isOpen ? OneBefore + run : run, language);
        var next = 0;
        for (var i = at; i < end; i++)
        {
            var covering = numbers.FirstOrDefault(number => number.Start <= offset && offset < number.Start + number.Length);
            if (isOpen && i == at && covering.Length > 0)
            {
                next = covering.Start;
            }

            if (covering.Length == 0)
            {
                var meaning = pieces[i].Text is "and" or "et" ? Meaning.And : Meaning.Word;
                tokens.Add(new Token(meaning, 0, 0, pieces[i].Start, pieces[i].End, pieces[i].Text));
            }
            else if (covering.Start >= next)
            {
                tokens.Add(new Token(Meaning.Number, covering.Value, covering.Value, pieces[i].Start, pieces[i].End, pieces[i].Text));
                next = covering.Start + covering.Length;
            }
            else
            {
                tokens[^1] = tokens[^1] with { End = pieces[i].End };
            }

            offset += pieces[i].Text.Length + 1;
        }

        return end - at;

        bool IsNumberWord(int i) => vocabulary.LongestAt(pieces, i).Entry?.Meaning is Meaning.NumberWord;
    }

    /// <summary>Drops what changes nothing, and settles words that depend on their neighbours.</summary>
    private static void Settle(List<Token> tokens, Vocabulary own, Vocabulary other)
    {
        var isUsual = false;
        var isRough = false;
        var isMaybe = false;
        var kept = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Meaning)
            {
                case Meaning.Maybe:
                    isMaybe = true;
                    continue;
                case Meaning.Approximately:
                    isRough = true;
                    continue;
                case Meaning.Usually:
                    isUsual = true;
                    continue;
                case Meaning.Emphasis or Meaning.Aside:
                    continue;
                case Meaning.Total:
                    if (kept > 0)
                    {
                        tokens[kept - 1] = tokens[kept - 1] with { IsUsual = true };
                    }

                    continue;
            }

            var before = kept > 0 ? tokens[kept - 1] : default;
            var after = i + 1 < tokens.Count ? tokens[i + 1] : default;
            if (own.IsOnlyCounted(token.Word) || other.IsOnlyCounted(token.Word))
            {
                token = SettleOnlyCounted(token, before, after);
            }
            else if (token.Is(Meaning.MoreThan) && token.Word is "over" && before.Is(Meaning.Pill))
            {
                // "8 pills over 5 days".
                token = token with { Meaning = Meaning.Of };
            }
            else if (token.Is(Meaning.Last) && token.Word is "last" && before.Meaning is Meaning.Headache or Meaning.Migraine or Meaning.Attack or Meaning.Severe or Meaning.Mild or Meaning.Pronoun or Meaning.Pain
                && after.Meaning is Meaning.Number or Meaning.Article or Meaning.AtLeast or Meaning.MoreThan or Meaning.LessThan or Meaning.AtMost or Meaning.Between or Meaning.From or Meaning.AllDay or Meaning.Fraction or Meaning.Approximately)
            {
                // "My worst migraines last 3 days".
                token = token with { Meaning = Meaning.Lasts };
            }
            else if (token.Is(Meaning.Minute) && token.Word is "min" && !before.IsAny(Meaning.Number, Meaning.Fraction))
            {
                token = token with { Meaning = Meaning.AtLeast };
            }
            else if (token.Is(Meaning.MonthName) && token.Word is "may" or "march" or "mars" && kept > 0 && !before.IsAny(Meaning.Since, Meaning.In)
                && before.Meaning is not (Meaning.Last or Meaning.This or Meaning.Of or Meaning.Or or Meaning.Ordinal or Meaning.Comma or Meaning.Born or Meaning.Word or Meaning.Next)
                && !after.Is(Meaning.Number))
            {
                token = token with { Meaning = Meaning.Word };
            }

            tokens[kept++] = token with { IsUsual = isUsual, IsRough = isRough, IsMaybe = isMaybe };
            isUsual = isRough = isMaybe = false;
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    private static Token SettleOnlyCounted(Token token, Token before, Token after) => token.Meaning switch
    {
        Meaning.Number when after.Meaning is Meaning.Times or Meaning.Day or Meaning.Week or Meaning.Hour or Meaning.Month or Meaning.Year or Meaning.Headache or Meaning.Migraine => token,
        Meaning.Number => token with { Meaning = Meaning.Word },
        Meaning.Weekday when after.Meaning is Meaning.Night or Meaning.PartOfDay || after.Word is "night" or "morning" or "evening" or "soir" or "matin" => token,
        Meaning.Weekday => before.Meaning is Meaning.Weekday or Meaning.Every or Meaning.And || after.Meaning is Meaning.Weekday or Meaning.And or Meaning.Comma or Meaning.To ? token : token with { Meaning = Meaning.Word },
        Meaning.Week when before.Meaning is Meaning.Day => token,
        _ when before.Meaning is Meaning.Number or Meaning.Fraction or Meaning.Article or Meaning.Every or Meaning.Per or Meaning.Slash or Meaning.Ordinal or Meaning.Other or Meaning.Times => token,
        _ => token with { Meaning = Meaning.Break },
    };

    private static Meaning? SignMeaning(string sign) => sign switch
    {
        "," or "(" or ")" or "[" or "]" or "?" or "!" or "…" => Meaning.Comma,
        "." or ";" or "|" => Meaning.Stop,
        ":" => Meaning.Colon,
        "-" => Meaning.Dash,
        "/" => Meaning.Slash,
        "+" => Meaning.PlusSign,
        "%" => Meaning.Percent,
        "&" => Meaning.And,
        ">" => Meaning.Greater,
        "<" => Meaning.Less,
        "≥" => Meaning.GreaterOrEqual,
        "≤" => Meaning.LessOrEqual,
        "×" => Meaning.Times,
        _ => null,
    };
}
