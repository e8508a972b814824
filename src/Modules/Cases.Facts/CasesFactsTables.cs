using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Cases.Facts;

/// <summary>Tables of the facts.</summary>
public sealed class CasesFactsTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<StepFactRow>(table =>
        {
            table.ToTable("cases_facts_step");
            table.Property(row => row.Subject).HasMaxLength(32);
            table.Property(row => row.Procedure).HasMaxLength(40);
            table.Property(row => row.Region).HasMaxLength(60);
            table.Property(row => row.Step).HasMaxLength(20);
            table.HasIndex(row => new { row.Procedure, row.Step });
            table.HasIndex(row => new { row.Subject, row.Procedure, row.Step }).IsUnique();
        });
        model.Entity<NeedFactRow>(table =>
        {
            table.ToTable("cases_facts_need");
            table.Property(row => row.Need).HasMaxLength(32);
            table.Property(row => row.Subject).HasMaxLength(32);
            table.Property(row => row.Service).HasMaxLength(40);
            table.Property(row => row.Region).HasMaxLength(60);
            table.HasIndex(row => row.Need).IsUnique();
            table.HasIndex(row => row.Month);
        });
        model.Entity<AnswerFactRow>(table =>
        {
            table.ToTable("cases_facts_answer");
            table.Property(row => row.Subject).HasMaxLength(32);
            table.HasIndex(row => row.Subject).IsUnique();
            table.HasIndex(row => new { row.Direction, row.Month });
        });
        model.Entity<PersonFactRow>(table =>
        {
            table.ToTable("cases_facts_person");
            table.Property(row => row.Subject).HasMaxLength(32);
            table.Property(row => row.Region).HasMaxLength(60);
            table.HasIndex(row => row.Subject).IsUnique();
            table.HasIndex(row => row.Detected);
            table.HasIndex(row => row.Import);
        });
    }
}
