using Throughline.Partners.Units;

namespace Throughline.Funding.Sources;

/// <summary>A source to add.</summary>
/// <param name="Name">What it is called, 3 to 120 characters.</param>
/// <param name="Type">Type.</param>
/// <param name="OwnerId">Body that answers for it.</param>
/// <param name="Basis">Legal basis as it is cited.</param>
/// <param name="Provision">Handle of the provision, where the law room has it.</param>
/// <param name="Code">Budget code, or null.</param>
/// <param name="Level">Level of the budget.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Amount">Planned amount; its currency is that of everything under the source.</param>
/// <param name="From">First day it may pay for.</param>
/// <param name="Until">Last day it may pay for.</param>
public sealed record NewSource(
    string Name, SourceType Type, Guid OwnerId, string Basis, string? Provision, string? Code, BudgetLevel Level, int Year, Money Amount, DateOnly From, DateOnly Until);
