namespace Throughline.App.Tests.Harness;

/// <summary>The two databases every application test runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
