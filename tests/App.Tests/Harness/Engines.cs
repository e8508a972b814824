using Xunit;

namespace Throughline.App.Tests.Harness;

/// <summary>Test data: both engines. A test without PostgreSQL says so and is counted as skipped; CI fails on that.</summary>
public sealed class Engines : TheoryData<Engine>
{
    public Engines()
    {
        Add(Engine.Sqlite);
        Add(Engine.Postgres);
    }
}
