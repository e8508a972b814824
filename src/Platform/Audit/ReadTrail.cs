using Throughline.Platform.Access;

namespace Throughline.Platform.Audit;

/// <summary>
/// What one request has shown and what it was refused. Modules note every file they open or list; the app makes the note durable
/// before the first byte of the answer leaves. One per request.
/// </summary>
public sealed class ReadTrail
{
    private readonly HashSet<Guid> _files = [];

    /// <summary>Files shown so far.</summary>
    public IReadOnlyCollection<Guid> Files => _files;

    /// <summary>Reason of the last refusal, or null.</summary>
    public ReasonCode? Refusal { get; private set; }

    /// <summary>Notes that something of a file will be shown.</summary>
    public void Showed(Guid file) => _files.Add(file);

    /// <summary>Notes a refusal; <see cref="ReasonCode.Permitted"/> is ignored.</summary>
    public void Refused(ReasonCode reason)
    {
        if (reason != ReasonCode.Permitted) Refusal = reason;
    }
}
