using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>A sign that counts by itself: a section of the word files, what it is, and what it means.</summary>
/// <param name="Section">The section of the word files.</param>
/// <param name="Kind">The kind of emergency.</param>
/// <param name="Weight">What it means, by how it is told.</param>
/// <param name="Words">What it is, for physicians.</param>
/// <param name="Unless">A section that says what the words mean instead: "almost fainted" is no faint.</param>
/// <param name="Without">Sections, "a|b", that tell what the words are about instead, wherever they stand in the message.</param>
internal sealed record SignRule(string Section, RedFlag Kind, SignWeight Weight, string Words, string? Unless = null, string? Without = null);

/// <summary>Signs that mean something together. One that is denied, past, usual, explained or another person's history does not count.</summary>
/// <param name="Kind">The kind of emergency.</param>
/// <param name="Finding">What follows; one less when a part is told as mild.</param>
/// <param name="Parts">Sections that have to be there, each one of several: "fever|feverish". A part that ends in "*" counts however it is told, unless denied.</param>
/// <param name="Words">What it is, for physicians.</param>
/// <param name="Reach">How many words the parts may stand apart.</param>
internal sealed record CombinationRule(RedFlag Kind, Finding Finding, IReadOnlyList<string> Parts, string Words, int Reach = 20);

/// <summary>
/// What counts as an emergency, and what is asked about: clinical-criteria 4 as data. Injuries of the head and amounts of painkillers, which
/// are matters of numbers, are in <see cref="HeadInjuries"/> and <see cref="Overdoses"/>.
/// </summary>
internal static class RedFlagTable
{
    /// <summary>The kind that counts first, where several are told: self-harm beside anything else, then as the words name them.</summary>
    internal static IReadOnlyList<RedFlag> Order { get; } =
    [
        RedFlag.SelfHarm, RedFlag.Thunderclap, RedFlag.HeadInjury, RedFlag.FeverNeck, RedFlag.Neuro, RedFlag.VisionLoss, RedFlag.Pregnancy, RedFlag.Overdose,
    ];

    /// <summary>The kind that is asked about first, where several are possible.</summary>
    internal static IReadOnlyList<RedFlag> OrderOfQuestions { get; } =
    [
        RedFlag.SelfHarm, RedFlag.Overdose, RedFlag.Pregnancy, RedFlag.HeadInjury, RedFlag.FeverNeck, RedFlag.Thunderclap, RedFlag.VisionLoss, RedFlag.Neuro,
    ];

    /// <summary>Signs that count by themselves.</summary>
    internal static IReadOnlyList<SignRule> Signs { get; } =
    [
        new("sign.thunderclap-named", RedFlag.Thunderclap, SignWeight.Plain, "\"thunderclap\", \"a bolt\""),
        new("sign.worst", RedFlag.Thunderclap, SignWeight.Plain, "the worst headache of one's life, or pain never felt before"),
        new("sign.worst-pain", RedFlag.Thunderclap, SignWeight.Faint, "the worst pain ever, without a word of the head"),
        new("sign.blast", RedFlag.Thunderclap, SignWeight.Dated, "like a bolt, a shot, an explosion"),
        new("sign.burst", RedFlag.Thunderclap, SignWeight.Plain, "something burst or exploded in the head"),
        new("sign.simile", RedFlag.Thunderclap, SignWeight.Faint, "like a blow, a shot, a bolt"),

        new("sign.face-droop", RedFlag.Neuro, SignWeight.Alarming, "one side of the face droops", Without: "dentist-froze"),
        new("sign.weakness", RedFlag.Neuro, SignWeight.Plain, "an arm, a leg or a side is weak or does not move"),
        new("sign.numbness", RedFlag.Neuro, SignWeight.Plain, "an arm, a leg, the face or a side is numb", Without: "dentist-froze"),
        new("sign.numbness-small", RedFlag.Neuro, SignWeight.Possible, "a hand, fingers or lips are numb", Without: "dentist-froze"),
        new("sign.heavy-limb", RedFlag.Neuro, SignWeight.Faint, "a limb is heavy or feels odd"),
        new("sign.dropping-things", RedFlag.Neuro, SignWeight.Faint, "things drop from the hands"),
        new("sign.tingling", RedFlag.Neuro, SignWeight.Faint, "pins and needles"),
        new("sign.speech", RedFlag.Neuro, SignWeight.Plain, "speech is slurred, jumbled or gone", Unless: "no-speech-loss"),
        new("sign.speech-now", RedFlag.Neuro, SignWeight.Possible, "\"cannot talk now\"", Unless: "at-work"),
        new("sign.face-odd", RedFlag.Neuro, SignWeight.Faint, "the face feels odd", Without: "dentist-froze"),
        new("sign.word-finding", RedFlag.Neuro, SignWeight.Faint, "words do not come"),
        new("sign.understanding", RedFlag.Neuro, SignWeight.Plain, "does not understand what others say"),
        new("sign.disoriented", RedFlag.Neuro, SignWeight.Plain, "does not know where, when or who"),
        new("sign.confusion", RedFlag.Neuro, SignWeight.Faint, "confused"),
        new("sign.bewildered", RedFlag.Neuro, SignWeight.Possible, "does not know what is happening"),
        new("sign.confusion-of-another", RedFlag.Neuro, SignWeight.Plain, "another person is confused"),
        new("sign.foggy", RedFlag.Neuro, SignWeight.Faint, "foggy, dazed"),
        new("sign.fainting", RedFlag.Neuro, SignWeight.Event, "fainted, collapsed", Unless: "no-faint"),
        new("sign.near-fainting", RedFlag.Neuro, SignWeight.Faint, "nearly fainted, light-headed"),
        new("sign.seizure", RedFlag.Neuro, SignWeight.Event, "a seizure"),
        new("sign.stroke-now", RedFlag.Neuro, SignWeight.Suspected, "thinks that it is a stroke"),
        new("sign.stroke-had", RedFlag.Neuro, SignWeight.Dated, "had a stroke or a bleed"),
        new("sign.balance", RedFlag.Neuro, SignWeight.Plain, "cannot walk straight, loses balance", Unless: "no-balance-loss"),
        new("sign.unsteady", RedFlag.Neuro, SignWeight.Faint, "unsteady, the room spins"),
        new("sign.dizzy", RedFlag.Neuro, SignWeight.Faint, "dizzy"),
        new("sign.swallowing", RedFlag.Neuro, SignWeight.Faint, "trouble swallowing or breathing"),

        new("sign.vision-lost", RedFlag.VisionLoss, SignWeight.Plain, "vision is lost, in part or in one eye", Unless: "no-vision-loss"),
        new("sign.veil", RedFlag.VisionLoss, SignWeight.Possible, "a veil before the eyes", Unless: "no-vision-loss"),
        new("sign.double-vision", RedFlag.VisionLoss, SignWeight.Plain, "double vision", Unless: "no-vision-loss"),
        new("sign.blurred", RedFlag.VisionLoss, SignWeight.Faint, "vision is blurred, dim or odd", Unless: "no-vision-loss"),

        new("sign.meningitis-now", RedFlag.FeverNeck, SignWeight.Suspected, "thinks that it is meningitis"),
        new("sign.fontanelle", RedFlag.FeverNeck, SignWeight.Alarming, "the soft spot of a baby's head bulges"),
        new("sign.meningitis", RedFlag.FeverNeck, SignWeight.Faint, "meningitis"),
        new("sign.fever", RedFlag.FeverNeck, SignWeight.Possible, "fever"),

        new("sign.suicide", RedFlag.SelfHarm, SignWeight.Wish, "thoughts of death or of harm to oneself", Unless: "no-suicide"),
        new("sign.weary", RedFlag.SelfHarm, SignWeight.Weariness, "weary of living", Unless: "no-weary"),
        new("sign.exasperated", RedFlag.SelfHarm, SignWeight.Weariness, "at the end of one's patience, with nothing said of what", Without: "headache|medicine|painkiller"),

        new("sign.overdose-told", RedFlag.Overdose, SignWeight.Plain, "a whole bottle, an overdose", Unless: "no-overdose"),
        new("sign.too-many", RedFlag.Overdose, SignWeight.Faint, "too many painkillers"),
        new("sign.many-pills", RedFlag.Overdose, SignWeight.Possible, "many painkillers, more than one should"),
    ];

    /// <summary>Signs that count together.</summary>
    internal static IReadOnlyList<CombinationRule> Combinations { get; } =
    [
        new(RedFlag.Thunderclap, Finding.Emergency, ["sudden|bang", "severe|bad-enough|sign.worst|sign.worst-pain|sign.burst", "headache|pain|head-itself|sign.burst|sign.worst"], "a sudden and severe headache"),
        new(RedFlag.Thunderclap, Finding.Emergency, ["zero-to-ten", "sudden|bang|moment-i"], "from nothing to ten in a moment"),
        new(RedFlag.Thunderclap, Finding.Emergency, ["sudden|bang|moment-i", "crippling|full-force", "headache|pain|head-itself|this-one|one-event*"], "sudden, and at full force or such that one drops, screams, holds on"),
        new(RedFlag.Thunderclap, Finding.Emergency, ["sudden|bang", "overcome", "headache-single|head-itself|this-one|one-event", "time.new"], "sudden and new, and such that one has to sit down, or never known before"),
        new(RedFlag.Thunderclap, Finding.Emergency, ["moment-i|sign.burst", "sign.worst|sign.worst-pain|severe", "headache-single|head-itself", "time.new"], "severe, from one movement to the next"),
        new(RedFlag.Thunderclap, Finding.Emergency, ["crippling", "sign.worst|sign.worst-pain", "time.new|unusual"], "the worst, and such that one drops, screams, holds on"),
        new(RedFlag.Thunderclap, Finding.Emergency, ["sign.burst|sign.simile|sign.blast", "sign.worst|sign.worst-pain"], "like a blow, or something burst, and the worst ever"),
        new(RedFlag.Thunderclap, Finding.Emergency, ["sign.burst|sign.simile|sign.blast", "crippling", "time.new"], "like a blow, now, and such that one drops, screams, holds on"),
        new(RedFlag.Thunderclap, Finding.Emergency, ["just-hit", "crippling", "head-itself"], "it just hit, and such that one drops, screams, holds on"),
        new(RedFlag.Thunderclap, Finding.Ask, ["zero-to-ten", "time.new|unusual|crippling"], "from nothing to ten, this time"),
        new(RedFlag.Thunderclap, Finding.Ask, ["crippling", "headache-single|head-itself", "time.new|unusual"], "a new headache such that one drops, screams, holds on"),
        new(RedFlag.Thunderclap, Finding.Ask, ["full-force", "headache-single|head-itself|this-one", "time.new"], "a new headache at full force"),
        new(RedFlag.Thunderclap, Finding.Ask, ["different-headache", "severe|bad|bad-enough|effort", "time.new"], "another kind of headache, bad or with effort, and new"),
        new(RedFlag.Thunderclap, Finding.Ask, ["effort", "headache-single", "time.new"], "a new headache with effort"),
        new(RedFlag.Thunderclap, Finding.Ask, ["sudden|bang", "one-event", "time.new"], "something sudden and new"),
        new(RedFlag.Thunderclap, Finding.Ask, ["quick", "one-event", "time.new"], "something quick and new"),
        new(RedFlag.Thunderclap, Finding.Emergency, ["sudden|bang|moment-i", "sign.simile|sign.blast"], "like a blow, and sudden"),
        new(RedFlag.Thunderclap, Finding.Emergency, ["sign.simile|sign.blast", "severe", "time.new"], "like a blow, severe and now"),
        new(RedFlag.Thunderclap, Finding.Ask, ["sudden", "headache-single"], "a sudden headache"),
        new(RedFlag.Thunderclap, Finding.Ask, ["quick", "headache-single|this-one", "time.new|unusual"], "a headache that came quickly, this time"),
        new(RedFlag.Thunderclap, Finding.Ask, ["quick", "severe|bad", "time.new|unusual"], "a new headache that was bad within the hour"),
        new(RedFlag.Thunderclap, Finding.Ask, ["quick", "unusual"], "quicker than usual"),

        new(RedFlag.Neuro, Finding.Emergency, ["botox", "sign.swallowing|sign.after-botox-speech|sign.speech", "after|time.new|time.ago"], "trouble swallowing, speaking or breathing after Botox"),

        new(RedFlag.Neuro, Finding.Emergency, ["sign.dropping-things|sign.heavy-limb|sign.numbness-small", "sign.face-odd|sign.word-finding|sign.confusion", "time.new"], "a limb, and the face, the words or the mind, and new"),
        new(RedFlag.Neuro, Finding.Emergency, ["sign.confusion", "sudden|since-when"], "confused, suddenly or since a stated time"),
        new(RedFlag.Neuro, Finding.Emergency, ["sign.word-finding", "since-hours"], "words do not come since a stated hour"),
        new(RedFlag.Neuro, Finding.Emergency, ["sign.confusion", "headache-single|sign.dizzy|sign.unsteady|sign.tingling|sign.numbness-small"], "confused, with headache or another sign"),

        new(RedFlag.FeverNeck, Finding.Emergency, ["sign.fever", "sign.stiff-neck"], "fever and a stiff neck"),
        new(RedFlag.FeverNeck, Finding.Emergency, ["sign.fever", "sign.sore-neck"], "fever and a painful neck"),
        new(RedFlag.FeverNeck, Finding.Emergency, ["sign.fever", "sign.rash"], "fever and a rash"),
        new(RedFlag.FeverNeck, Finding.Emergency, ["sign.fever", "sign.drowsy|sign.confusion|sign.disoriented"], "fever and drowsiness"),
        new(RedFlag.FeverNeck, Finding.Emergency, ["sign.stiff-neck", "sign.rash|sign.drowsy", "headache"], "a stiff neck, a rash or drowsiness, and headache"),
        new(RedFlag.FeverNeck, Finding.Ask, ["feverish", "sign.stiff-neck|sign.sore-neck|sign.rash|sign.drowsy"], "feels hot, and the neck is stiff or sore"),
        new(RedFlag.FeverNeck, Finding.Ask, ["feverish", "headache-single"], "feels feverish, and the head hurts"),
        new(RedFlag.FeverNeck, Finding.Ask, ["sign.stiff-neck", "time.new"], "a stiff neck that is new"),

        new(RedFlag.FeverNeck, Finding.Emergency, ["temperature-number", "sign.stiff-neck"], "38 to 41, or 100 to 106, and a stiff neck"),
        new(RedFlag.FeverNeck, Finding.Emergency, ["hot-body", "sign.stiff-neck|sign.rash"], "burning hot, or a temperature, and a stiff neck or a rash"),
        new(RedFlag.FeverNeck, Finding.Emergency, ["hot-body", "sign.drowsy|sign.confusion|sign.disoriented", "time.new|headache|pain|head-itself"], "burning hot, and drowsy"),
        new(RedFlag.FeverNeck, Finding.Emergency, ["feverish", "sign.stiff-neck", "headache|head-itself|sign.rash|sign.drowsy"], "shivering, a stiff neck, and a headache, a rash or drowsiness"),
        new(RedFlag.FeverNeck, Finding.Ask, ["hot-body", "sign.drowsy|sign.confusion|sign.disoriented"], "burning hot, and drowsy, with nothing said of the head"),
        new(RedFlag.FeverNeck, Finding.Ask, ["hot-body", "headache-single|head-itself"], "burning hot, and the head hurts"),
        new(RedFlag.FeverNeck, Finding.Ask, ["sign.fever", "light-hurts"], "fever, and light hurts"),

        new(RedFlag.VisionLoss, Finding.Emergency, ["sign.red-eye", "sign.eye-pain|injury-symptom", "sign.blurred|sign.vision-lost|blurry"], "a painful red eye with blurred vision"),
        new(RedFlag.VisionLoss, Finding.Ask, ["sign.red-eye", "sign.eye-pain|sign.blurred"], "a painful red eye"),

        new(RedFlag.Pregnancy, Finding.Emergency, ["pregnant-now*", "severe", "headache", "time.new"], "pregnant or just delivered, and a severe new headache"),
        new(RedFlag.Pregnancy, Finding.Emergency, ["pregnant-now*", "sign.swelling"], "pregnant or just delivered, and swelling of face or hands"),
        new(RedFlag.Pregnancy, Finding.Emergency, ["pregnant-now*", "sign.blurred|sign.vision-lost|sign.double-vision"], "pregnant or just delivered, and trouble seeing"),
        new(RedFlag.Pregnancy, Finding.Emergency, ["pregnant-now*", "sign.belly-pain"], "pregnant or just delivered, and pain in the upper belly"),
        new(RedFlag.Pregnancy, Finding.Ask, ["pregnant-now*", "headache-single", "time.new|time.ago|since-hours|severe|bad|unusual|worse|sign.swelling-feet"], "pregnant or just delivered, and a headache that is new or bad"),
        new(RedFlag.Pregnancy, Finding.Ask, ["pregnant-now*", "headache", "severe|bad|bad-enough|worse", "time.new"], "pregnant or just delivered, and headaches that are bad now"),
        new(RedFlag.Pregnancy, Finding.Ask, ["pregnant-now*", "sign.swelling-feet", "headache"], "pregnant or just delivered, swollen feet and headache"),

        new(RedFlag.Neuro, Finding.Ask, ["alarmed", "net.part|net.see|words-out"], "somebody is alarmed about a part of the body, seeing or speech", Reach: 12),
        new(RedFlag.Thunderclap, Finding.Ask, ["needs-help-now", "headache-single|head-itself|pain"], "asks whether to go to hospital with it"),

        // A wide net for what no words above have named: it only asks.
        new(RedFlag.SelfHarm, Finding.Ask, ["deadly-place", "thought-of*"], "a thought, and a place or thing that kills", Reach: 6),
        new(RedFlag.HeadInjury, Finding.Ask, ["net.blow", "hurts-since", "time.ago|time.new"], "a blow or a fall of these days, and pain since", Reach: 15),
        new(RedFlag.SelfHarm, Finding.Ask, ["death-word", "will*"], "death or killing, and a wish", Reach: 7),
        new(RedFlag.Neuro, Finding.Ask, ["net.wrong", "net.part"], "something is wrong, now, with a part of the body or with speech", Reach: 6),
        new(RedFlag.VisionLoss, Finding.Ask, ["net.see", "net.unseen"], "something is wrong, now, with seeing", Reach: 6),
        new(RedFlag.HeadInjury, Finding.Ask, ["net.blow", "head-only"], "a blow or a fall, the head, and now", Reach: 7),
    ];
}
