namespace Throughline.Cases.Screenings;

/// <summary>Where a screening stands.</summary>
public enum ScreeningStage
{
    /// <summary>Questions are open; it can go on at any time, with this officer or another.</summary>
    Draft,

    /// <summary>Stopped before the first question: the person said no, or the place was not private. Nothing was asked.</summary>
    NotBegun,

    /// <summary>The result is out. An answer can still be corrected, which makes a new result.</summary>
    Finished,

    /// <summary>Erased after its time; only that it took place is left.</summary>
    Erased,
}
