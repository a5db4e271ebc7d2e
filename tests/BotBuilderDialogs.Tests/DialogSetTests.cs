using Microsoft.Bot.Builder.Dialogs;

namespace ScreeningBot.BotBuilderDialogs.Tests;

public sealed class DialogSetTests
{
    [Fact] // B73
    public void A_dialog_is_found_by_its_id_and_an_unknown_id_finds_nothing()
    {
        var frequency = new Question("frequency");
        var set = new DialogSet().Add(frequency);

        Assert.Same(frequency, set.Find("frequency"));
        Assert.Null(set.Find("Frequency"));
    }

    [Theory] // B73
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_id_cannot_be_looked_for(string? id) =>
        Assert.Throws<ArgumentNullException>(() => new DialogSet().Find(id));

    [Fact] // B73
    public void Another_dialog_with_a_taken_id_is_renamed_with_the_next_free_number()
    {
        var first = new Question("age");
        var second = new Question("age");
        var third = new Question("age");
        var set = new DialogSet().Add(first).Add(second).Add(third);

        Assert.Equal(["age", "age2", "age3"], new[] { first.Id, second.Id, third.Id });
        Assert.Same(first, set.Find("age"));
        Assert.Same(second, set.Find("age2"));
        Assert.Same(third, set.Find("age3"));
    }

    [Fact] // B73
    public void A_number_that_is_taken_too_is_passed_over()
    {
        var late = new Question("age");
        new DialogSet().Add(new Question("age")).Add(new Question("age2")).Add(late);

        Assert.Equal("age3", late.Id);
    }

    [Fact] // B73
    public void Adding_the_same_dialog_again_does_nothing()
    {
        var age = new Question("age");
        var set = new DialogSet().Add(age).Add(age);

        Assert.Equal("age", age.Id);
        Assert.Single(set.GetDialogs());
    }

    [Fact] // B73
    public void Nothing_is_no_dialog() =>
        Assert.Throws<ArgumentNullException>(() => new DialogSet().Add(null));

    [Fact] // B73
    public void A_dialog_without_an_id_is_called_like_its_class()
    {
        Assert.Equal("Unnamed", new Unnamed().Id);
        Assert.Equal("ComponentDialog", new ComponentDialog().Id);
    }

    [Fact] // B73
    public void Dialogs_are_listed_in_the_order_in_which_they_were_added()
    {
        var set = new DialogSet().Add(new Question("b")).Add(new Question("a"));

        Assert.Equal(["b", "a"], set.GetDialogs().Select(dialog => dialog.Id));
    }

    private sealed class Unnamed : Dialog
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);
    }
}
