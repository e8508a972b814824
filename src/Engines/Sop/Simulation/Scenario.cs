namespace Throughline.Sop;

/// <summary>What a procedure meets in practice: who comes, who works, which places there are, what is paid. Times are hours.</summary>
/// <param name="Title">What the scenario is called.</param>
/// <param name="People">The profiles of those who come, at least one.</param>
/// <param name="Facts">Shares of the values of a fact for everybody, by fact id; a profile may have its own.</param>
/// <param name="Bodies">Staff of actors; an actor that is not named never makes anybody wait.</param>
/// <param name="Steps">Work and cost of steps; a step that is not named takes no time.</param>
/// <param name="Services">Places.</param>
/// <param name="Budgets">Money.</param>
/// <param name="Currency">Currency of all amounts; empty when none is used.</param>
/// <param name="WarmUp">People who come before this hour are not counted: the mechanism begins empty.</param>
public sealed record Scenario(
    string Title,
    IReadOnlyList<PeopleProfile> People,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Facts,
    IReadOnlyList<BodyCapacity> Bodies,
    IReadOnlyList<StepWork> Steps,
    IReadOnlyList<ServicePlaces> Services,
    IReadOnlyList<Budget> Budgets,
    string Currency,
    double WarmUp);

/// <summary>A group of people who come at a rate of their own.</summary>
/// <param name="Id">Unique in the scenario.</param>
/// <param name="PerHour">How many come in an hour on average, before seasons and surges.</param>
/// <param name="Seasons">Twelve factors of the rate, January first; empty for an even year.</param>
/// <param name="Surges">Times in which more come.</param>
/// <param name="Facts">Shares of values of facts that differ from everybody's.</param>
public sealed record PeopleProfile(
    string Id, double PerHour, IReadOnlyList<double> Seasons, IReadOnlyList<Surge> Surges, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Facts)
{
    /// <summary>Language code → name; empty when the file gives none.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = Localized.None;
}

/// <summary>A time in which the rate is multiplied.</summary>
/// <param name="From">Hour it begins.</param>
/// <param name="Until">Hour it ends.</param>
/// <param name="Times">Factor of the rate.</param>
public sealed record Surge(double From, double Until, double Times);

/// <summary>How many work in a body and when.</summary>
/// <param name="ActorId">Id of the actor in the procedure.</param>
/// <param name="Staff">People at work at once, at least 1.</param>
/// <param name="Hours">Its week; null when it works day and night.</param>
public sealed record BodyCapacity(string ActorId, int Staff, WorkingWeek? Hours);

/// <summary>What a step takes.</summary>
/// <param name="StepId">Id of the step.</param>
/// <param name="Work">Hours of work of one member of the staff.</param>
/// <param name="Cost">What it costs each time.</param>
/// <param name="PaidBy">Id of the budget; null when nobody's budget is asked.</param>
/// <param name="Lasts">Time that passes before the case goes on, without staff: a period that runs, an answer that is awaited.</param>
public sealed record StepWork(string StepId, Duration Work, double Cost, string? PaidBy, Duration Lasts);

/// <summary>Places of a service.</summary>
/// <param name="Id">Unique in the scenario.</param>
/// <param name="StepId">The step at which a place is needed.</param>
/// <param name="For">Ids of the profiles it takes; empty for everybody.</param>
/// <param name="Places">How many places there are.</param>
/// <param name="Stay">How long a place is held.</param>
/// <param name="Patience">After so long without a place a person goes on without; null when everybody waits.</param>
/// <param name="CostPerDay">What a day in a place costs.</param>
/// <param name="PaidBy">Id of the budget; null when nobody's budget is asked.</param>
public sealed record ServicePlaces(string Id, string StepId, IReadOnlyList<string> For, int Places, Duration Stay, double? Patience, double CostPerDay, string? PaidBy)
{
    /// <summary>Language code → name; empty when the file gives none.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = Localized.None;
}

/// <summary>Money for a year or for the whole time.</summary>
/// <param name="Id">Unique in the scenario.</param>
/// <param name="Amount">How much there is.</param>
/// <param name="Yearly">True when it comes anew each year.</param>
public sealed record Budget(string Id, double Amount, bool Yearly)
{
    /// <summary>Language code → name; empty when the file gives none.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = Localized.None;
}
