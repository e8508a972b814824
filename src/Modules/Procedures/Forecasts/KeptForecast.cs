namespace Throughline.Procedures.Forecasts;

/// <summary>How far a kept forecast has come.</summary>
public enum KeptState
{
    /// <summary>It waits for the one before it.</summary>
    Waiting,

    /// <summary>It is being worked out.</summary>
    Running,

    /// <summary>It stands.</summary>
    Finished,

    /// <summary>It could not be worked out: the version was saved anew meanwhile and the figures no longer fit.</summary>
    Failed,
}

/// <summary>A forecast with many runs that is kept under an address of its own.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Knobs">What was changed.</param>
/// <param name="Runs">Runs asked for.</param>
/// <param name="Done">Runs done.</param>
/// <param name="State">How far it has come.</param>
/// <param name="AskedAt">UTC instant it was asked for.</param>
/// <param name="IsOfOtherWords">The version was saved anew since: the figures speak of other words.</param>
public sealed record KeptForecast(string Handle, ForecastKnobs Knobs, int Runs, int Done, KeptState State, DateTime AskedAt, bool IsOfOtherWords);
