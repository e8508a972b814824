namespace Throughline.Cases.Running;

// What a line of a case's log says. Stored by name: never rename one.
internal enum CaseLogKind
{
    // A run began under the version in the value.
    Began,

    // A step was done.
    Done,

    // A step was done although the procedure had not come to it.
    OutOfOrder,

    // The person said no to an open step.
    AsideByPerson,

    // A body did not do an open step.
    AsideByBody,

    // A step is taken up again.
    TakenUp,

    // The ended case goes on.
    Reopened,

    // A fact of the procedure is known.
    Fact,

    // A number of the procedure is known.
    Number,

    // A consent the procedure asks for was given.
    ConsentGiven,

    // It was taken back.
    ConsentWithdrawn,

    // A declared event took place.
    Event,

    // The clock of a step stands still.
    Paused,

    // It goes on.
    Resumed,

    // The time of a step was extended.
    Extended,

    // The person ended a period.
    PeriodEnded,

    // A person decided that the case moves to the version in the value.
    Moved,

    // A person decided that it stays, although the version in the value is newer.
    Stayed,
}
