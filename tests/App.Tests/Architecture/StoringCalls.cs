using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Throughline.App.Tests.Architecture;

/// <summary>
/// Finds what a method calls, by reading its instructions: through the methods of its own assembly, its async body, its iterators,
/// its local functions and lambdas. Calls through an interface are not followed.
/// </summary>
internal static class StoringCalls
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>True when the method, or one it calls in its own assembly, calls a method for which <paramref name="isStore"/> holds.</summary>
    public static bool Reaches(MethodBase method, Func<MethodBase, bool> isStore)
    {
        var seen = new HashSet<MethodBase>();
        var left = new Stack<MethodBase>([method]);
        while (left.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            foreach (var called in Called(next))
            {
                if (isStore(called)) return true;
                if (called.Module.Assembly == method.Module.Assembly) left.Push(called);
            }
        }
        return false;
    }

    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
            foreach (var part in machine.StateMachineType.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
                yield return part;
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var instruction = OpCodesByValue[value];
            at += instruction.Size;
            if (instruction.OperandType == OperandType.InlineMethod)
                if (method.Module.ResolveMethod(BitConverter.ToInt32(code, at), ofType, ofMethod) is { } called)
                    yield return called;
            at += OperandSize(instruction, code, at);
        }
    }

    private static int OperandSize(OpCode instruction, byte[] code, int at) => instruction.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
