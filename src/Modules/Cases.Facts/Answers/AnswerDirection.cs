namespace Throughline.Cases.Facts;

/// <summary>Which way a referral or hand-over went, by the kind of the two bodies. Single bodies are never told apart.</summary>
public enum AnswerDirection
{
    /// <summary>From a state body to civil society.</summary>
    StateToCivilSociety,

    /// <summary>From civil society to a state body.</summary>
    CivilSocietyToState,

    /// <summary>Between two state bodies.</summary>
    WithinState,

    /// <summary>Between two organisations of civil society.</summary>
    WithinCivilSociety,
}
