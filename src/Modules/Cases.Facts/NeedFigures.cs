namespace Throughline.Cases.Facts;

/// <summary>What is known of the needs for one service, protected. Each set of parts adds up to the total and is protected together.</summary>
/// <param name="Service">Word of the service.</param>
/// <param name="People">People with such a need.</param>
/// <param name="Unmet">Those who were given nothing of it yet.</param>
/// <param name="Unfunded">Those for whom no contract pays.</param>
/// <param name="Female">Women and girls among the unfunded.</param>
/// <param name="Male">Men and boys among the unfunded.</param>
/// <param name="OtherSex">Everybody else among the unfunded.</param>
/// <param name="MedianDaysWithout">Median of the days without a funded service, of needs that ended; null when protected or none ended.</param>
public sealed record NeedFigures(
    string Service, ProtectedCount People, ProtectedCount Unmet, ProtectedCount Unfunded, ProtectedCount Female, ProtectedCount Male, ProtectedCount OtherSex, int? MedianDaysWithout);
