using System.Numerics;
using OpenIta.Frameworks;

namespace OpenIta.Verification;

/// <summary>An exact number: nothing is rounded but where a pack says so.</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    private Fraction(BigInteger above, BigInteger below)
    {
        var common = BigInteger.GreatestCommonDivisor(above, below);
        (Above, Below) = (above / common, below / common);
    }

    private BigInteger Above { get; }

    private BigInteger Below { get; }

    public static Fraction Of(long above, long below = 1) => new(above, below);

    public static Fraction Of(decimal number)
    {
        var scale = BigInteger.Pow(10, number.Scale);
        return new Fraction(new BigInteger(number * (decimal)scale), scale);
    }

    /// <summary>As scores are stored: 9334000 is 93.34.</summary>
    public static Fraction Stored(long hundredThousandths) => new(hundredThousandths, 100_000);

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Above * b.Below + b.Above * a.Below, a.Below * b.Below);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Above * b.Above, a.Below * b.Below);

    public static Fraction operator /(Fraction a, Fraction b) => b.Above.Sign < 0 ? new(-a.Above * b.Below, -a.Below * b.Above) : new(a.Above * b.Below, a.Below * b.Above);

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public int CompareTo(Fraction other) => (Above * other.Below).CompareTo(other.Above * Below);

    /// <summary>Scores are never negative, so that up is away from zero.</summary>
    public Fraction Round(int digits, RoundingMode mode)
    {
        var scale = BigInteger.Pow(10, digits);
        var whole = BigInteger.DivRem(Above * scale, Below, out var rest);
        var half = (rest * 2).CompareTo(Below);
        var up = mode switch
        {
            RoundingMode.HalfUp => half >= 0,
            RoundingMode.HalfEven => half > 0 || (half == 0 && !whole.IsEven),
            _ => false,
        };
        return new Fraction(up ? whole + 1 : whole, scale);
    }

    /// <summary>As it would be stored: to five digits, half up.</summary>
    public long ToStored()
    {
        var rounded = Round(5, RoundingMode.HalfUp);
        return (long)(rounded.Above * 100_000 / rounded.Below);
    }
}
