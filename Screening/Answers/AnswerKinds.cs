namespace ScreeningBot.Screening;

/// <summary>What the visitor came for. <see cref="Cosmetic"/> is another conversation.</summary>
public enum Interest
{
    /// <summary>Headaches, one's own or a relative's.</summary>
    Medical,

    /// <summary>Wrinkles, lines, looks: never covered, and not screened here.</summary>
    Cosmetic,
}

/// <summary>An emergency: something new, now or in the last days (clinical-criteria 4, [SNNOOP10]).</summary>
public enum RedFlag
{
    /// <summary>Sudden severe headache, at its worst within a minute or so; "the worst of my life", out of the blue.</summary>
    Thunderclap,

    /// <summary>New weakness or numbness of one side, drooping face, trouble speaking or understanding, confusion, fainting, seizure, loss of balance; after Botox, trouble swallowing, speaking or breathing.</summary>
    Neuro,

    /// <summary>Headache new or worse since a blow to the head or a fall within about four weeks (twelve with a blood thinner).</summary>
    HeadInjury,

    /// <summary>With fever and a stiff neck, or a new rash, or drowsiness.</summary>
    FeverNeck,

    /// <summary>Sudden loss of vision or double vision, or a painful red eye with blurred vision.</summary>
    VisionLoss,

    /// <summary>Pregnant, or up to six weeks after birth, with a severe new headache, trouble seeing, swelling of face or hands, or pain in the upper belly.</summary>
    Pregnancy,

    /// <summary>Far more painkiller than the package allows, in the last days, meant or not.</summary>
    Overdose,

    /// <summary>Thoughts of suicide or self-harm, recurring or conditional ones too.</summary>
    SelfHarm,

    /// <summary>A plain yes to the list, with no words that show which.</summary>
    Unspecified,
}

/// <summary>What happened with a medicine that was named.</summary>
public enum MedicationOutcome
{
    /// <summary>Taken without effect.</summary>
    NoBenefit,

    /// <summary>Stopped, or complained of, for its side effects.</summary>
    SideEffects,

    /// <summary>A little, or at first and then no longer.</summary>
    SomeBenefit,

    /// <summary>It worked.</summary>
    Helped,

    /// <summary>Offered, and refused by the patient.</summary>
    Declined,

    /// <summary>Ruled out by a doctor or by another illness; never taken.</summary>
    Contraindicated,

    /// <summary>Taken now; what it does was not told.</summary>
    Current,

    /// <summary>Named, and no more.</summary>
    Unknown,
}

/// <summary>Health items that block the treatment for now, or that the clinic must know (clinical-criteria 5).</summary>
public enum HealthItem
{
    /// <summary>Myasthenia gravis, Lambert-Eaton, ALS. Blocks. [HC]</summary>
    NeuromuscularDisease,

    /// <summary>Allergy to a botulinum toxin. Blocks. [HC]</summary>
    BotulinumAllergy,

    /// <summary>Infection or open skin disease where injections go. Blocks. [HC]</summary>
    InfectionAtSite,

    /// <summary>Pregnant, or trying to be. Blocks. [HC]</summary>
    PregnantOrTrying,

    /// <summary>Breastfeeding. Blocks. [HC]</summary>
    Breastfeeding,

    /// <summary>This kind of headache began at 50 or later and no doctor has looked at it. Blocks: doctor first. [SNNOOP10]</summary>
    NewAfter50,

    /// <summary>History of cancer or weak immune system, and headaches that are new or changed. Blocks: doctor first. [SNNOOP10]</summary>
    CancerOrImmune,

    /// <summary>Quickly getting worse, or brought on by coughing, straining or lying down. Blocks: doctor first. [SNNOOP10]</summary>
    ChangedPattern,

    /// <summary>A prescription blood thinner; not low-dose aspirin. A flag only. [HC]</summary>
    BloodThinner,

    /// <summary>Long-standing trouble swallowing or breathing. A flag only. [HC]</summary>
    SwallowingOrBreathing,
}

/// <summary>Botox for headache (not for wrinkles) before now.</summary>
public enum PriorBotox
{
    /// <summary>Never for headache.</summary>
    Never,

    /// <summary>The last treatment is six months or longer ago, or it was stopped.</summary>
    Past,

    /// <summary>Under treatment: the last one within six months.</summary>
    Current,
}

/// <summary>How the visitor would pay; for staff only, no rule uses it.</summary>
public enum Coverage
{
    /// <summary>Any plan, private or public.</summary>
    Insurance,

    /// <summary>Out of pocket.</summary>
    SelfPay,

    /// <summary>Does not know yet.</summary>
    Unsure,
}

/// <summary>Features of the headache (ICHD-3 1.1 C and D, 1.2, 1.3 C 3, and a doctor's diagnosis).</summary>
public enum HeadacheFeature
{
    /// <summary>On one side at a time. [ICHD3] 1.1 C</summary>
    Unilateral,

    /// <summary>Throbbing. [ICHD3] 1.1 C</summary>
    Pulsating,

    /// <summary>Moderate or severe pain. [ICHD3] 1.1 C</summary>
    ModerateOrSevere,

    /// <summary>Worse with ordinary activity, or it makes one avoid it. [ICHD3] 1.1 C</summary>
    WorseWithActivity,

    /// <summary>Nausea or vomiting. [ICHD3] 1.1 D</summary>
    NauseaOrVomiting,

    /// <summary>Light bothers. [ICHD3] 1.1 D</summary>
    LightSensitive,

    /// <summary>Sound bothers. [ICHD3] 1.1 D</summary>
    SoundSensitive,

    /// <summary>Aura. [ICHD3] 1.2</summary>
    Aura,

    /// <summary>A triptan relieves it. [ICHD3] 1.3 C 3</summary>
    TriptanRelief,

    /// <summary>A doctor diagnosed migraine. The clinic's choice.</summary>
    DoctorDiagnosis,
}
