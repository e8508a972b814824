namespace Throughline.Partners.Groups;

/// <summary>What a participant thinks. It binds nobody and no body.</summary>
public enum ViewStance
{
    /// <summary>For it.</summary>
    Support,

    /// <summary>For it, if something is changed; the words say what.</summary>
    SupportIf,

    /// <summary>Against it; the words say why.</summary>
    Against,

    /// <summary>No view.</summary>
    Abstain,
}
