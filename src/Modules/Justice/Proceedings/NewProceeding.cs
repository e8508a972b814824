using Throughline.Platform.Access;

namespace Throughline.Justice.Proceedings;

/// <summary>What is needed to open a proceeding.</summary>
/// <param name="Section">Investigation for a file of the police, Prosecution for one of the prosecutor.</param>
/// <param name="Code">Code of the offence in the crime classification, as data: <c>0204</c> of ICCS or a code of IC-TIP; 1 to 20 characters.</param>
/// <param name="Articles">Articles of the code in words, with the provision's handle where the shelf has it; 1 to 10, each at most 200 characters.</param>
public sealed record NewProceeding(Section Section, string Code, IReadOnlyList<(string Words, string? Provision)> Articles);
