namespace Throughline.Cases.Files;

// What a file of a person is at the moment. A hand-over becomes a case when it is accepted; the key of the row stays.
internal enum FileKind
{
    Screening,
    HandOver,
    Case,
}
