namespace Throughline.App.Documents;

/// <summary>What a template is filled with.</summary>
/// <param name="Title">Title in the properties of the file; neutral.</param>
/// <param name="Author">Who stands as author of tracked changes: the program or a body, never a person.</param>
/// <param name="At">UTC instant shown with each tracked change.</param>
/// <param name="Fields">Words by name, for <c>{{name}}</c>.</param>
/// <param name="Lists">Items by list, each with words by name, for <c>{{list.name}}</c>.</param>
public sealed record DocumentContent(
    string Title, string Author, DateTime At, IReadOnlyDictionary<string, WordValue> Fields, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, WordValue>>> Lists);
