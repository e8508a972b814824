namespace Throughline.Sop;

/// <summary>
/// The side an actor of the procedure works on. The wall between support and enforcement (invariants I1, I8, I10) is
/// checked by this value, never by the name of a body.
/// </summary>
public enum ActorSide
{
    /// <summary>Helps the person: shelter, social service, health, legal aid, first responders in their helping role.</summary>
    Support,

    /// <summary>Investigates or prosecutes: police investigators, prosecutor.</summary>
    Enforcement,

    /// <summary>Registers, decides on status or watches: co-ordinator, panel, review body, rapporteur.</summary>
    Coordination,

    /// <summary>The person concerned, or the guardian who acts for them.</summary>
    Person,
}
