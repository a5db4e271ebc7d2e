namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>What a phrase tells about a medicine. The names are those of the sections of <c>medicines.txt</c> and <c>medicineOutcomes.txt</c>.</summary>
internal enum Cue
{
    /// <summary>"I take": now, of what follows.</summary>
    Taking,

    /// <summary>"now", "still on it": now, of what stands before.</summary>
    Now,

    /// <summary>"daily", "3 times a week": taken now.</summary>
    Rate,

    /// <summary>"tried", "was on".</summary>
    Tried,

    /// <summary>"came off it": it was taken.</summary>
    Stopped,

    /// <summary>"never tried".</summary>
    Never,

    /// <summary>"not", "no", "sans".</summary>
    Negator,

    /// <summary>"nothing", "neither", "aucun des deux".</summary>
    NothingAtAll,

    /// <summary>"both", "all of them".</summary>
    All,

    /// <summary>"works", "helped": turned round by "not".</summary>
    Works,

    /// <summary>"effect", "luck": nothing by itself, a failure with "no".</summary>
    Effect,

    /// <summary>"a bit", "sometimes".</summary>
    Slightly,

    /// <summary>"sometimes": works now and then, or is taken now and then.</summary>
    Sometimes,

    /// <summary>"ditto": what was told of the medicines before.</summary>
    Ditto,

    /// <summary>"at first".</summary>
    AtFirst,

    /// <summary>"not any more", "stopped working".</summary>
    NoLonger,

    /// <summary>"did nothing".</summary>
    NoBenefit,

    /// <summary>"was fine": helped, unless a failure is told as well ("fine, but no fewer headaches").</summary>
    Fine,

    /// <summary>"did nothing for the headaches": whatever else it may have done.</summary>
    NotForHeadaches,

    /// <summary>"takes the edge off".</summary>
    SomeBenefit,

    /// <summary>"works great".</summary>
    Helped,

    /// <summary>"made me stupid".</summary>
    SideEffects,

    /// <summary>"dizzy", "weight gain".</summary>
    Symptom,

    /// <summary>"said no".</summary>
    Declined,

    /// <summary>"my doctor said no".</summary>
    Contraindicated,

    /// <summary>"can't take it".</summary>
    CannotTake,

    /// <summary>"asthma".</summary>
    Condition,

    /// <summary>"can't remember if it did anything".</summary>
    NotRemembered,

    /// <summary>"for my mood".</summary>
    Purpose,

    /// <summary>"as a preventive".</summary>
    Prevention,

    /// <summary>"the first one".</summary>
    First,

    /// <summary>"the second".</summary>
    Second,

    /// <summary>"the third".</summary>
    Third,

    /// <summary>"the last one".</summary>
    Last,

    /// <summary>"the first two".</summary>
    FirstTwo,

    /// <summary>"the first three".</summary>
    FirstThree,

    /// <summary>"the last two".</summary>
    LastTwo,

    /// <summary>"the others".</summary>
    Others,

    /// <summary>"which": speaks of the medicine just named, and of no other.</summary>
    Which,

    /// <summary>"but", "just": another medicine begins.</summary>
    But,

    /// <summary>"then", "before that": another medicine begins.</summary>
    Then,

    /// <summary>"when": what follows is no effect of the medicine.</summary>
    When,

    /// <summary>"headaches": what follows is no effect of the medicine.</summary>
    Headache,

    /// <summary>"no wait": the medicine just named was a slip.</summary>
    Correction,

    /// <summary>"does", at the end: "imitrex doesn't help, zomig does".</summary>
    Does,

    /// <summary>"yes": it was taken.</summary>
    Yes,

    /// <summary>Words that mean nothing here, though parts of them would elsewhere: "side effects free", "nothing else".</summary>
    Context,
}

/// <summary>A cue as it was found.</summary>
/// <param name="Cue">What it tells.</param>
/// <param name="StandsBefore">It speaks of the medicine that follows it: "no luck with".</param>
internal readonly record struct CueMeaning(Cue Cue, bool StandsBefore);

/// <summary>What a message tells of medicines as a whole, when it names none.</summary>
internal enum WholeAnswer
{
    /// <summary>None at all.</summary>
    None,

    /// <summary>Something, but nothing that could be noted.</summary>
    Vague,

    /// <summary>The visitor does not know.</summary>
    DoesNotKnow,

    /// <summary>A plain yes: there was something.</summary>
    BareYes,
}
