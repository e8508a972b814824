namespace Throughline.Sop;

/// <summary>A mean over replications.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Half">Half the width of its 95 % interval; 0 when there is one replication only.</param>
/// <param name="Replications">How many replications it rests on.</param>
public sealed record Estimate(double Mean, double Half, int Replications);

/// <summary>Waiting of a profile for the body of a step or for a place. Times are hours.</summary>
/// <param name="Id">The step or the service.</param>
/// <param name="Profile">The profile.</param>
/// <param name="Count">How many waits in all replications.</param>
/// <param name="Wait">Mean wait.</param>
/// <param name="Median">Half wait no longer, within 6 %.</param>
/// <param name="Most">95 in 100 wait no longer, within 6 %.</param>
/// <param name="Within">Share that waits no longer than the bound asked for; those who go without a place count as waiting longer.</param>
/// <param name="Unmet">How many a replication went without.</param>
public sealed record WaitingFigures(string Id, string Profile, long Count, Estimate Wait, double Median, double Most, Estimate Within, Estimate Unmet);

/// <summary>A deadline and how often it was missed.</summary>
/// <param name="StepId">The step.</param>
/// <param name="From">What it counts from.</param>
/// <param name="Hours">How many hours it gives, working hours where <paramref name="Working"/>.</param>
/// <param name="Working">True when working time is counted.</param>
/// <param name="Judged">How many were judged in all replications.</param>
/// <param name="Late">Share that was late.</param>
public sealed record DeadlineFigures(string StepId, string From, double Hours, bool Working, long Judged, Estimate Late);

/// <summary>How full a service was.</summary>
/// <param name="Id">The service.</param>
/// <param name="Places">Its places.</param>
/// <param name="Occupied">Places held on average.</param>
public sealed record OccupancyFigures(string Id, int Places, Estimate Occupied);

/// <summary>What became of a budget.</summary>
/// <param name="Id">The budget.</param>
/// <param name="Spent">What was spent in the whole time.</param>
/// <param name="RunsOut">Share of replications in which it was too little at some time.</param>
/// <param name="OutOnDay">The day it was first too little, over those replications; null when it never was.</param>
public sealed record BudgetFigures(string Id, Estimate Spent, double RunsOut, Estimate? OutOnDay);

/// <summary>What a budget pays for a person.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Budget">The budget.</param>
/// <param name="Cost">Per person who came.</param>
public sealed record SourceFigures(string Profile, string Budget, Estimate Cost);

/// <summary>What a simulation showed.</summary>
/// <param name="Replications">How many runs.</param>
/// <param name="Seed">The seed: the same gives the same.</param>
/// <param name="Bound">The wait, in hours, that <see cref="WaitingFigures.Within"/> asks about.</param>
/// <param name="Arrived">People counted in one replication.</param>
/// <param name="Finished">Those whose case ended in it.</param>
/// <param name="Lost">Those who went round more than 100 times; a procedure without a way out.</param>
/// <param name="Steps">Waits for the bodies of steps.</param>
/// <param name="Services">Waits for places.</param>
/// <param name="Deadlines">Deadlines.</param>
/// <param name="Occupancy">Services.</param>
/// <param name="Budgets">Budgets.</param>
/// <param name="NotPaid">Steps left undone for want of money, in one replication, by step.</param>
/// <param name="CostPerPerson">By profile.</param>
/// <param name="CostBySource">What each budget pays for a person of each profile.</param>
/// <param name="Assumed">Facts of which the scenario says nothing; their values counted as equally likely.</param>
public sealed record SimulationResult(
    int Replications, ulong Seed, double Bound, Estimate Arrived, Estimate Finished, Estimate Lost, IReadOnlyList<WaitingFigures> Steps, IReadOnlyList<WaitingFigures> Services,
    IReadOnlyList<DeadlineFigures> Deadlines, IReadOnlyList<OccupancyFigures> Occupancy, IReadOnlyList<BudgetFigures> Budgets, IReadOnlyList<(string StepId, Estimate Times)> NotPaid,
    IReadOnlyList<(string Profile, Estimate Cost)> CostPerPerson, IReadOnlyList<SourceFigures> CostBySource, IReadOnlyList<string> Assumed);
