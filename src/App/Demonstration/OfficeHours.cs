namespace Throughline.App.Demonstration;

/// <summary>Moves an invented event to when somebody would have been at work in Ardania, which is five hours ahead of UTC.</summary>
internal static class OfficeHours
{
    public static DateTime Next(DateTime utc)
    {
        var local = utc.AddHours(5);
        if (local.Hour >= 18) local = local.Date.AddDays(1).AddHours(9).AddMinutes(utc.Minute);
        else if (local.Hour < 9) local = local.Date.AddHours(9).AddMinutes(utc.Minute);
        while (local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) local = local.AddDays(1);
        return local.AddHours(-5);
    }
}
