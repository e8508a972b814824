using Throughline.Platform.Access;

namespace Throughline.Platform.Data;

/// <summary>
/// A row that belongs to a person's file. It is written only under a permit for its file and section, and its file never changes.
/// </summary>
public interface ISectioned
{
    /// <summary>Row key of the case or screening the row belongs to.</summary>
    Guid File { get; }

    /// <summary>Section the row belongs to.</summary>
    Section Section { get; }
}
