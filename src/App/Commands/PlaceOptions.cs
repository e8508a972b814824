using System.CommandLine;
using Throughline.App.Hosting;

namespace Throughline.App.Commands;

/// <summary>The options that say where data and keys are; the same on every command that needs them.</summary>
public sealed class PlaceOptions
{
    private readonly Option<string?> _database = new("--database") { Description = "sqlite:PATH or postgres:CONNECTION; an embedded database in the data folder unless said." };
    private readonly Option<string?> _data = new("--data") { Description = "Data folder; ./data unless said." };
    private readonly Option<string?> _keys = new("--keys") { Description = "Folder of the key file, best on another disk; DATA/keys unless said." };

    public void AddTo(Command command)
    {
        command.Add(_database);
        command.Add(_data);
        command.Add(_keys);
    }

    public ServeOptions Read(ParseResult parsed, bool demonstration = false, string? urls = null) =>
        ServeOptions.From(parsed.GetValue(_database), parsed.GetValue(_data), parsed.GetValue(_keys), demonstration, urls);
}
