namespace Throughline.Cases.Facts;

/// <summary>What is known of one step in practice, protected.</summary>
/// <param name="Step">Step of the procedure, as <c>S9</c>.</param>
/// <param name="Reached">Cases that reached it: the population of the other figures.</param>
/// <param name="Done">Cases in which it was done.</param>
/// <param name="DeclinedByPerson">Cases in which the person said no.</param>
/// <param name="DeclinedByBody">Cases in which a body said no.</param>
/// <param name="Open">Cases in which it is begun and not ended.</param>
/// <param name="Late">Cases in which it ended after its deadline.</param>
/// <param name="MedianHours">Median hours from the start of the deadline to the end of the step; null when protected or not measured.</param>
/// <param name="MedianWorkingDays">The same in working days; null when protected or not measured.</param>
/// <param name="HoursAllowed">Median of the hours the deadline allowed; null when protected or without deadline.</param>
public sealed record StepFigures(
    string Step, ProtectedCount Reached, ProtectedCount Done, ProtectedCount DeclinedByPerson, ProtectedCount DeclinedByBody,
    ProtectedCount Open, ProtectedCount Late, int? MedianHours, int? MedianWorkingDays, int? HoursAllowed);
