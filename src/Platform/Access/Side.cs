namespace Throughline.Platform.Access;

/// <summary>Which side of the wall an organisation stands on.</summary>
public enum Side
{
    /// <summary>Help and protection, state or civil society.</summary>
    Support,

    /// <summary>Police, border guard, prosecution.</summary>
    Enforcement,

    /// <summary>Coordination and monitoring of the mechanism.</summary>
    Coordination,

    /// <summary>The people who run the installation.</summary>
    System,
}
