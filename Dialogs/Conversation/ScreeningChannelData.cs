using Newtonsoft.Json;

namespace ScreeningBot.Dialogs.Conversation;

/// <summary>The channel data of every message of the bot: <c>{"screening": {…}}</c> (design 5).</summary>
public sealed class ScreeningChannelData
{
    /// <summary>What the message is in the screening.</summary>
    [JsonProperty("screening")]
    public ScreeningMark? Screening { get; set; }
}

/// <summary>What a message is in the screening: an open question, a result, or the closing message.</summary>
public sealed class ScreeningMark
{
    /// <summary>Id of the question that is now open.</summary>
    [JsonProperty("question", NullValueHandling = NullValueHandling.Ignore)]
    public string? Question { get; set; }

    /// <summary>True for a narrower question about an answer just given.</summary>
    [JsonProperty("clarifies", NullValueHandling = NullValueHandling.Ignore)]
    public bool? Clarifies { get; set; }

    /// <summary>Questions asked, this one included.</summary>
    [JsonProperty("step", NullValueHandling = NullValueHandling.Ignore)]
    public int? Step { get; set; }

    /// <summary><see cref="Step"/> and the most questions that may still follow.</summary>
    [JsonProperty("of", NullValueHandling = NullValueHandling.Ignore)]
    public int? Of { get; set; }

    /// <summary>True for the closing message.</summary>
    [JsonProperty("closed", NullValueHandling = NullValueHandling.Ignore)]
    public bool? Closed { get; set; }

    /// <summary>Outcome, in its spelling of clinical-criteria 6, from the result on.</summary>
    [JsonProperty("outcome", NullValueHandling = NullValueHandling.Ignore)]
    public string? Outcome { get; set; }

    /// <summary>Reference number of the lead.</summary>
    [JsonProperty("reference", NullValueHandling = NullValueHandling.Ignore)]
    public string? Reference { get; set; }

    /// <summary>Version of the rules.</summary>
    [JsonProperty("ruleSet", NullValueHandling = NullValueHandling.Ignore)]
    public string? RuleSet { get; set; }
}
