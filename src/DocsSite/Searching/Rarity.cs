namespace DocsSite.Searching;

/// <summary>
/// How much a term says, in bits. The logarithm is linear between powers of two: only additions and divisions, which
/// are the same in every runtime to the last bit.
/// </summary>
internal static class Rarity
{
    public const int Classes = 26;

    /// <summary>How far a rarity may be from what its class says.</summary>
    public const double ClassPrecision = 0.25;

    public static double Log2(double value)
    {
        var exponent = 0;
        for (; value >= 2; value /= 2)
            exponent++;
        return exponent + value - 1;
    }

    /// <summary>Bits of evidence in a term of <paramref name="frequency"/> out of <paramref name="documents"/> documents.</summary>
    public static double Of(int documents, double frequency) => Log2((documents + 1) / (frequency + 0.5) + 1);

    /// <summary>Half bits, as the manifest tells them.</summary>
    public static int Class(int documents, int frequency) =>
        Math.Min(Classes - 1, (int)Math.Floor((2 * Of(documents, frequency)) + 0.5));
}
