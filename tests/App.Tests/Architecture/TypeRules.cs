using System.Reflection;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.App.Tests.Architecture;

/// <summary>Rules over compiled types. Each returns one line for each breach, none when the rule holds.</summary>
internal static class TypeRules
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Of types mapped to tables, those that another project could query. <paramref name="needed"/>: those a framework must see.</summary>
    public static IEnumerable<string> VisibleEntities(IEnumerable<Type> mapped, params Type[] needed) =>
        mapped.Where(type => type.Assembly.GetName().Name!.StartsWith("Throughline.", StringComparison.Ordinal) && type.IsVisible)
            .Except(needed).Select(type => $"{type.FullName} is mapped to a table and visible outside its module.");

    /// <summary>Public methods that store something without being told who does it, why and on what basis.</summary>
    public static IEnumerable<string> WritesWithoutProcess(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible && !typeof(DbContext).IsAssignableFrom(type)
        from method in type.GetMethods(Own)
        where method.IsPublic && !method.GetParameters().Any(parameter => Carries(parameter.ParameterType))
        where StoringCalls.Reaches(method, Stores)
        select $"{type.FullName}.{method.Name} stores something and takes no {nameof(ProcessContext)}.";

    /// <summary>Pages, parts of pages and their handlers that take a database context in any way.</summary>
    public static IEnumerable<string> PagesWithContext(IEnumerable<Type> types) =>
        from type in types
        where IsOfAPage(type)
        where Taken(type).Any(typeof(DbContext).IsAssignableFrom)
        select $"{type.FullName} takes the database context; let it call one public method of a module.";

    public static bool IsOfAPage(Type type) =>
        typeof(PageModel).IsAssignableFrom(type) || typeof(RazorPageBase).IsAssignableFrom(type)
        || typeof(ITagHelper).IsAssignableFrom(type) || ViewComponentConventions.IsComponent(type.GetTypeInfo());

    private static IEnumerable<Type> Taken(Type type) =>
        type.GetConstructors(Own).SelectMany(made => made.GetParameters()).Select(parameter => parameter.ParameterType)
            .Concat(type.GetMethods(Own).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(type.GetProperties(Own).Select(property => property.PropertyType))
            .Concat(type.GetFields(Own).Select(field => field.FieldType));

    private static bool Carries(Type type) =>
        type == typeof(ProcessContext) || type.GetProperties().Any(property => property.PropertyType == typeof(ProcessContext));

    private static bool Stores(MethodBase called) =>
        (typeof(AppDb).IsAssignableFrom(called.DeclaringType) && called.Name == nameof(AppDb.Commit))
        || (typeof(DbContext).IsAssignableFrom(called.DeclaringType) && called.Name.StartsWith("SaveChanges", StringComparison.Ordinal))
        || (called.DeclaringType?.Namespace == "Microsoft.EntityFrameworkCore" && called.Name is "ExecuteUpdate" or "ExecuteUpdateAsync" or "ExecuteDelete" or "ExecuteDeleteAsync");
}
