namespace Throughline.Platform.Data;

/// <summary>A row two people may edit. The second save of the same version is refused and nothing is overwritten.</summary>
public interface IVersioned
{
    /// <summary>Counts the saves, from 1; set by the database context.</summary>
    int Version { get; set; }
}
