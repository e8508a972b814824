using Throughline.Cases.Facts;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;
using Throughline.Statistics.Figures;

namespace Throughline.Statistics.Working;

/// <summary>Counts the working figures. They move with every case: for those who help and coordinate, never for the other side of the wall.</summary>
public sealed class WorkingDesk(PersonFacts facts, FigureDesk figures, CountryRegister countries, TimeProvider time)
{
    /// <summary>Months looked back at.</summary>
    public const int Months = 12;

    /// <summary>The figures of the last twelve full months; null when the viewer may not count.</summary>
    public async Task<WorkingFigures?> Read(Viewer viewer, CancellationToken cancel)
    {
        var today = (await countries.Get(cancel)).Calendar.LocalDate(time.UtcNow());
        var to = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var from = to.AddMonths(1 - Months);
        if (await facts.Detected(from, to, today, viewer, cancel) is not { } people) return null;
        return Count(people, from, to, await figures.Threshold(cancel));
    }

    internal static WorkingFigures Count(IReadOnlyList<PersonFact> people, DateOnly from, DateOnly to, int threshold)
    {
        ShareFigure Share(IEnumerable<bool> answers)
        {
            var all = answers.ToList();
            return OfCounts(all.Count(answer => answer), all.Count, threshold);
        }
        // Negative first decisions in three parts, protected together: not reviewed, reviewed and upheld, reversed.
        var negatives = people.Where(person => person.Decision is PersonDecision.Negative or PersonDecision.Reversed).ToList();
        var reversed = negatives.Count(person => person.Decision == PersonDecision.Reversed);
        var reviewed = negatives.Count(person => person.Reviewed || person.Decision == PersonDecision.Reversed);
        var parts = CellProtection.Protect([negatives.Count - reviewed, reviewed - reversed, reversed], threshold);
        var negativesShown = CellProtection.Protect(negatives.Count, threshold);
        return new WorkingFigures(from, to, threshold, Hours(people, threshold),
            Share(people.Where(person => person.OutsidePolice is not null).Select(person => person.OutsidePolice == true)),
            Share(people.Where(person => person.Declined is not null).Select(person => person.Declined == true)),
            new ShareFigure(parts[0].IsProtected ? ProtectedCount.Hidden : ProtectedCount.Shown(reviewed), negativesShown),
            new ShareFigure(parts[2], negativesShown),
            Share(people.Where(person => person.Referrals > 0).Select(person => person.SomeSilent)),
            Share(people.Where(person => person.SupportBrokenOff is not null).Select(person => person.SupportBrokenOff == true)),
            Share(people.Where(person => person.ReTrafficked is not null).Select(person => person.ReTrafficked == true)),
            OfCounts(people.Sum(person => person.WithdrawalsAcknowledged), people.Sum(person => person.WithdrawalsSent), threshold));
    }

    private static ShareFigure OfCounts(int part, int of, int threshold)
    {
        var parts = CellProtection.Protect([part, of - part], threshold);
        return of == 0 ? new ShareFigure(ProtectedCount.Shown(0), ProtectedCount.Shown(0)) : new ShareFigure(parts[0], CellProtection.Protect(of, threshold));
    }

    private static HoursFigure Hours(IReadOnlyList<PersonFact> people, int threshold)
    {
        var hours = people.Where(person => person.HoursToSafeNight is not null).Select(person => person.HoursToSafeNight!.Value).Order().ToList();
        var told = hours.Count >= threshold;
        var parts = CellProtection.Protect([hours.Count, people.Count - hours.Count], threshold);
        return new HoursFigure(told ? At(2) : null, told ? At(1) : null, told ? At(3) : null, parts[0], CellProtection.Protect(people.Count, threshold));

        int At(int quarter) => hours[Math.Min(hours.Count - 1, hours.Count * quarter / 4)];
    }
}
