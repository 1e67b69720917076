using System.Security.Cryptography;
using System.Text;

namespace OpenIta.Surveys;

/// <summary>The key under which a survey stores hashes of access codes and form keys. Destroyed some days after the survey closed.</summary>
internal sealed class SurveySecret(byte[] key)
{
    public const int Bytes = 32;

    public byte[] Key => key;

    public static SurveySecret New() => new(RandomNumberGenerator.GetBytes(Bytes));

    public byte[] OfAccessCode(string code) => Hash("access:" + code);

    public byte[] OfFormKey(string formKey) => Hash("form:" + formKey);

    private byte[] Hash(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
