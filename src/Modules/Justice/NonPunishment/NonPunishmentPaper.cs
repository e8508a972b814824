namespace Throughline.Justice.NonPunishment;

// What the prosecutor reads, and nothing more.
internal sealed record NonPunishmentPaper(string Offence, string? Article, string Link, string? Lawyer);
