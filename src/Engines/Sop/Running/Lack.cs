namespace Throughline.Sop.Running;

/// <summary>Something that must be there before a step can be done.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Id of the record, the consent, the fact or the number; for a fact that is worked out, what must be recorded for it.</param>
/// <param name="Words">The same in words, in the language of the procedure.</param>
public sealed record Lack(LackKind Kind, string Id, string Words);

/// <summary>What a step can lack.</summary>
public enum LackKind
{
    /// <summary>A record that an earlier step makes.</summary>
    Record,

    /// <summary>A consent of the person.</summary>
    Consent,

    /// <summary>A consent or a basis for giving a record to somebody (I5).</summary>
    Sharing,

    /// <summary>The answer to a question that decides the way on.</summary>
    Fact,

    /// <summary>A number that decides the way on.</summary>
    Number,
}
