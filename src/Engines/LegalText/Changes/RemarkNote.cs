namespace Throughline.LegalText;

/// <summary>A remark of the reader on the newer version: one of the older version's, or a new one. Exactly one of the two is given.</summary>
/// <param name="Kept">Place among the older version's remarks, from 0.</param>
/// <param name="New">A remark that the older version has not.</param>
public sealed record RemarkNote(int? Kept, UnreadLine? New);
