namespace Throughline.App.Pages.Cases;

/// <summary>A deadline: class and sign by how near it is, and the words.</summary>
public sealed record DueMark(string Class, string Icon, string Words);
