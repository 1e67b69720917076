using System.Diagnostics.CodeAnalysis;

namespace OpenIta.Basics;

/// <summary>A value or the reason why there is none. What only a bug can cause throws instead.</summary>
public sealed class Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>The reason; null when there is a value.</summary>
    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The value. Asking a refused result for it is a bug and throws.</summary>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Key}: {Refusal.English}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    /// <summary>Goes on with the value, or passes the refusal on.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => Refusal is null ? next(Value) : Refusal;

    /// <summary>Goes on with the value in work that is waited for, or passes the refusal on.</summary>
    public Task<Result<TNext>> Then<TNext>(Func<T, Task<Result<TNext>>> next) => Refusal is null ? next(Value) : Task.FromResult<Result<TNext>>(Refusal);

    /// <summary>Changes the value, or passes the refusal on.</summary>
    public Result<TNext> Map<TNext>(Func<T, TNext> change) => Refusal is null ? change(Value) : Refusal;
}
