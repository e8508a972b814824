namespace Throughline.Cases.Facts;

/// <summary>Who said no to a step. The two are never counted together.</summary>
public enum DeclinedBy
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>The person, which costs no other help.</summary>
    Person,

    /// <summary>A body that should have acted.</summary>
    Body,
}
