namespace Throughline.Cases.Facts;

/// <summary>
/// One need of one person, without the person: bands, a region and a month. Unprotected: nothing computed from such records may be shown before it has
/// passed disclosure control.
/// </summary>
/// <param name="Subject">Stands for the person, 32 hexadecimal digits; the same for all needs of one person and for no other fact.</param>
/// <param name="Service">Word of the service, as <c>shelter-men</c>.</param>
/// <param name="Region">Region of the body that holds the case, or null.</param>
/// <param name="Sex">As the person states it.</param>
/// <param name="Age">Age band.</param>
/// <param name="Month">First day of the month since which it is needed.</param>
/// <param name="Given">Some help of that service was given.</param>
/// <param name="Unfunded">No contract pays for it: none had room when it was recorded, and none has paid since.</param>
/// <param name="Ended">It is no longer needed, or it is met by a funded service.</param>
/// <param name="DaysWithout">Days from the beginning of the need to the first funded help or to its end; null while neither is there.</param>
public sealed record NeedFact(
    string Subject, string Service, string? Region, Sex Sex, AgeBand Age, DateOnly Month, bool Given, bool Unfunded, bool Ended, int? DaysWithout);
