namespace Throughline.Cases.Consents;

/// <summary>How a consent was given. No copy is pressed on the person.</summary>
public enum GivenHow
{
    /// <summary>On paper or screen, signed.</summary>
    Written,

    /// <summary>Spoken before a witness.</summary>
    SpokenBeforeWitness,

    /// <summary>Spoken before an interpreter.</summary>
    SpokenBeforeInterpreter,

    /// <summary>Recorded as sound.</summary>
    Sound,
}
