namespace Throughline.Cases.Consents;

/// <summary>Who said yes.</summary>
public enum ConsentGiver
{
    /// <summary>The person, an adult.</summary>
    Person,

    /// <summary>The guardian of a child, with the child's own yes (assent).</summary>
    GuardianWithAssent,

    /// <summary>The guardian; the child could not be asked, and the record says so.</summary>
    GuardianAlone,
}
