using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private const string Reference = "7KM2-Q4XD";

    [Fact]
    public async Task A_lead_is_there_with_the_turn_that_made_it()
    {
        var lead = Samples.Lead();
        await Commit(Samples.Turn(1), Samples.Turn(2, lead: lead));

        var stored = await Store.Leads.FindAsync(Reference, Cancellation);

        Assert.NotNull(stored);
        Assert.Equal(ConversationJson.WriteLead(lead), ConversationJson.WriteLead(stored));
        Assert.Equal([("7KM2-Q4XD:1", OutboxEvent.Created)], await Outbox());
    }

    [Fact]
    public async Task A_turn_that_is_not_stored_makes_no_lead()
    {
        await Commit(Samples.Turn(1));

        Assert.Equal(CommitOutcome.VersionConflict, await Conversations.CommitAsync(Samples.Turn(1, messageKey: "late", lead: Samples.Lead()), Cancellation));

        Assert.Null(await Store.Leads.FindAsync(Reference, Cancellation));
        Assert.Empty(await Outbox());
    }

    [Fact]
    public async Task Later_answers_amend_the_lead_and_each_change_is_announced_once()
    {
        var lead = Samples.Lead();
        var amended = lead with { Contact = lead.Contact with { BestTime = "mornings" }, History = [.. lead.History, new(Samples.Noon.AddMinutes(3), "visitor", "amended")] };
        await Commit(
            Samples.Turn(1, lead: lead),
            Samples.Turn(2, lead: lead),
            Samples.Turn(3, lead: amended),
            Samples.Turn(4, lead: amended));

        Assert.Equal("mornings", (await Store.Leads.FindAsync(Reference, Cancellation))?.Contact.BestTime);
        Assert.Equal([("7KM2-Q4XD:1", OutboxEvent.Created), ("7KM2-Q4XD:2", OutboxEvent.Amended)], await Outbox());
    }

    [Fact]
    public async Task A_repeated_turn_announces_nothing_again()
    {
        await Commit(Samples.Turn(1, lead: Samples.Lead()));

        Assert.Equal(CommitOutcome.AlreadyTaken, await Conversations.CommitAsync(Samples.Turn(1, lead: Samples.Lead(bestTime: "evenings")), Cancellation));

        Assert.Single(await Outbox());
        Assert.Null((await Store.Leads.FindAsync(Reference, Cancellation))?.Contact.BestTime);
    }

    [Fact]
    public async Task What_the_visitor_adds_does_not_reset_the_status_of_the_staff()
    {
        await Commit(Samples.Turn(1, lead: Samples.Lead()));
        Assert.True(await Store.Leads.ChangeStatusAsync(Reference, LeadStatus.Claimed, "Nurse Joy", Samples.Noon.AddMinutes(1.5), Cancellation));

        await Commit(Samples.Turn(2, lead: Samples.Lead(bestTime: "mornings") with { History = [new(Samples.Noon, "system", "created"), new(Samples.Noon.AddMinutes(2), "visitor", "amended")] }));

        var stored = await Store.Leads.FindAsync(Reference, Cancellation);
        Assert.Equal(LeadStatus.Claimed, stored?.Status);
        Assert.Equal("mornings", stored?.Contact.BestTime);
        Assert.Equal(["system created", "Nurse Joy claimed", "visitor amended"], stored!.History.Select(entry => $"{entry.Who} {entry.What}"));
    }

    [Fact]
    public async Task A_status_cannot_be_given_to_a_lead_that_is_not_there()
    {
        Assert.False(await Store.Leads.ChangeStatusAsync(Reference, LeadStatus.Claimed, "Nurse Joy", Samples.Noon, Cancellation));
        Assert.Empty(await Store.Audit.ReadAsync(null, Cancellation));
    }

    [Fact]
    public async Task A_change_of_status_is_in_the_audit_log()
    {
        await Commit(Samples.Turn(1, lead: Samples.Lead()));

        await Store.Leads.ChangeStatusAsync(Reference, LeadStatus.Contacted, "Nurse Joy", Samples.Noon.AddHours(1), Cancellation);

        Assert.Equal(
            [new AuditEntry(Samples.Noon.AddHours(1), "Nurse Joy", AuditEvent.StatusChanged, Reference, "contacted")],
            await Store.Audit.ReadAsync(Reference, Cancellation));
    }

    [Fact]
    public async Task The_best_lead_comes_first()
    {
        var weaker = Samples.Answers with { Frequency = new DayRange(12, 18) };
        await Commit(
            Samples.Turn(1, "directline/a", Samples.Lead("AAAA-2222", priority: 5, kind: LeadKind.Callback)),
            Samples.Turn(1, "directline/b", Samples.Lead("BBBB-2222", minute: 9)),
            Samples.Turn(1, "directline/c", Samples.Lead("CCCC-2222", minute: 4)),
            Samples.Turn(1, "directline/d", Samples.Lead("DDDD-2222", answers: weaker)),
            Samples.Turn(1, "directline/e", Samples.Lead("EEEE-2222", priority: 1, kind: LeadKind.Person, answers: weaker)));
        await Store.Leads.ChangeStatusAsync("CCCC-2222", LeadStatus.Claimed, "Nurse Joy", Samples.Noon, Cancellation);

        Assert.Equal(["EEEE-2222", "CCCC-2222", "BBBB-2222", "DDDD-2222", "AAAA-2222"], await List(LeadFilter.All));
        Assert.Equal(["AAAA-2222"], await List(new(Kind: LeadKind.Callback)));
        Assert.Equal(["CCCC-2222"], await List(new(Status: LeadStatus.Claimed)));
        Assert.Equal(["BBBB-2222", "DDDD-2222"], await List(new(LeadKind.Consultation, LeadStatus.New)));

        async Task<IEnumerable<string>> List(LeadFilter filter) => (await Store.Leads.ListAsync(filter, Cancellation)).Select(lead => lead.Reference);
    }

    [Fact]
    public async Task A_second_screening_of_a_conversation_has_a_lead_of_its_own()
    {
        await Commit(Samples.Turn(1, lead: Samples.Lead()), Samples.Turn(2), Samples.Turn(3, lead: Samples.Lead("BBBB-2222")));

        Assert.Equal(2, (await Store.Leads.ListAsync(LeadFilter.All, Cancellation)).Count);
        Assert.Equal([("7KM2-Q4XD:1", OutboxEvent.Created), ("BBBB-2222:1", OutboxEvent.Created)], await Outbox());
    }

    [Fact]
    public async Task A_reference_of_another_conversation_is_not_overwritten()
    {
        await Commit(Samples.Turn(1, "directline/a", Samples.Lead()));

        await Assert.ThrowsAsync<StorageException>(() => Conversations.CommitAsync(Samples.Turn(1, "directline/b", Samples.Lead(bestTime: "evenings")), Cancellation));

        Assert.Null((await Store.Leads.FindAsync(Reference, Cancellation))?.Contact.BestTime);
        Assert.Null(await Conversations.LoadAsync("directline/b", Cancellation));
    }

    [Fact]
    public async Task The_outbox_is_read_in_pages()
    {
        for (var number = 1; number <= 5; number++)
        {
            await Commit(Samples.Turn(1, $"directline/{number}", Samples.Lead($"AAAA-222{number + 1}")));
        }

        var first = await Store.Outbox.ReadAsync(0, 3, Cancellation);
        var second = await Store.Outbox.ReadAsync(first[^1].Id, 3, Cancellation);

        Assert.Equal(3, first.Count);
        Assert.Equal(["AAAA-2225", "AAAA-2226"], second.Select(entry => entry.Reference));
        Assert.All(first, entry => Assert.Equal(Samples.Noon.AddMinutes(1), entry.At));
    }

    [Fact]
    public async Task The_audit_log_keeps_everything_in_order()
    {
        await Store.Audit.AppendAsync([new(Samples.Noon, "operator root", AuditEvent.Listed, "AAAA-2222"), new(Samples.Noon, "operator root", AuditEvent.Listed, "BBBB-2222", "as JSON")], Cancellation);
        await Store.Audit.AppendAsync([new(Samples.Noon.AddMinutes(1), "operator root", AuditEvent.Viewed, "AAAA-2222")], Cancellation);
        Reopen();

        Assert.Equal([AuditEvent.Listed, AuditEvent.Viewed], (await Store.Audit.ReadAsync("AAAA-2222", Cancellation)).Select(entry => entry.What));
        Assert.Equal(["AAAA-2222", "BBBB-2222", "AAAA-2222"], (await Store.Audit.ReadAsync(null, Cancellation)).Select(entry => entry.Reference));
        Assert.Equal("as JSON", (await Store.Audit.ReadAsync("BBBB-2222", Cancellation))[0].Detail);
    }

    private async Task<IEnumerable<(string Key, OutboxEvent What)>> Outbox() =>
        (await Store.Outbox.ReadAsync(0, 100, Cancellation)).Select(entry => (entry.Key, entry.What));
}
