namespace Throughline.Law;

/// <summary>What a participant says in short. It is never counted into a vote.</summary>
public enum ViewLeaning
{
    /// <summary>For the wording as it is.</summary>
    For,

    /// <summary>For it with a change.</summary>
    ForWithChange,

    /// <summary>Against it.</summary>
    Against,

    /// <summary>A question or remark only.</summary>
    Remark,
}
