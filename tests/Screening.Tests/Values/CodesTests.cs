namespace ScreeningBot.Screening.Tests.Values;

/// <summary>Codes are a contract: these are the ones of clinical-criteria, and they do not change with a name in the program.</summary>
public sealed class CodesTests
{
    [Fact]
    public void Codes_are_spelled_as_in_the_reference()
    {
        Assert.Equal("Emergency Cosmetic CareFirst Review NotQualified Qualified QualifiedSelfPay", All<Outcome>());
        Assert.Equal("unknown met notMet", All<CriterionStatus>());
        Assert.Equal("headacheDays headacheHours onset migraineFeatures failedPreventives safeToAssess", All<CriterionId>());
        Assert.Equal("unknown likelyMet notYet", All<CoverageStatus>());
        Assert.Equal("medical cosmetic", All<Interest>());
        Assert.Equal("thunderclap neuro headInjury feverNeck visionLoss pregnancy overdose selfHarm unspecified", All<RedFlag>());
        Assert.Equal("noBenefit sideEffects someBenefit helped declined contraindicated current unknown", All<MedicationOutcome>());
        Assert.Equal("neuromuscularDisease botulinumAllergy infectionAtSite pregnantOrTrying breastfeeding newAfter50 cancerOrImmune changedPattern bloodThinner swallowingOrBreathing", All<HealthItem>());
        Assert.Equal("never past current", All<PriorBotox>());
        Assert.Equal("insurance selfPay unsure", All<Coverage>());
        Assert.Equal("unilateral pulsating moderateOrSevere worseWithActivity nauseaOrVomiting lightSensitive soundSensitive aura triptanRelief doctorDiagnosis", All<HeadacheFeature>());
        Assert.Equal("medicationOveruse possibleMedicationOveruse over65 trialLengthUnknown priorBotox unlistedMedicine bloodThinner swallowingOrBreathing sameDayCare", All<Flag>());
        Assert.Equal("person consultation review callback", All<LeadKind>());
        Assert.Equal("new claimed contacted closed", All<LeadStatus>());
    }

    [Theory]
    [InlineData("newAfter50", true)]
    [InlineData("NewAfter50", false)]
    [InlineData("newafter50", false)]
    [InlineData("5", false)]
    [InlineData("newAfter50, breastfeeding", false)]
    [InlineData(" newAfter50", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_code_is_read_in_its_own_spelling_only(string? code, bool isRead)
    {
        Assert.Equal(isRead, Codes.TryParse<HealthItem>(code, out var item));
        Assert.Equal(isRead ? HealthItem.NewAfter50 : default, item);
    }

    [Fact]
    public void A_number_without_a_name_has_no_code() => Assert.Throws<ArgumentOutOfRangeException>(() => ((RedFlag)99).Code());

    private static string All<T>()
        where T : struct, Enum
    {
        Assert.All(Enum.GetValues<T>(), value => Assert.True(Codes.TryParse<T>(value.Code(), out var again) && again.Equals(value)));
        return string.Join(' ', Codes.All<T>());
    }
}
