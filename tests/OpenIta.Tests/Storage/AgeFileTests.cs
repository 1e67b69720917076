using System.Diagnostics;
using System.Text;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Storage;

public sealed class AgeFileTests
{
    private const string Passphrase = "ข้าวเหนียว มะม่วง";
    private const int Light = 4;

    // Test vectors of RFC 7914, section 12.
    [Theory]
    [InlineData("", "", 16, 1, 1, "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906")]
    [InlineData("password", "NaCl", 1024, 8, 16, "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")]
    [InlineData("pleaseletmein", "SodiumChloride", 16384, 8, 1, "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887")]
    public void Scrypt_gives_what_its_standard_says(string passphrase, string salt, int cost, int blockSize, int parallel, string expected) =>
        Convert.ToHexStringLower(Scrypt.Derive(Encoding.ASCII.GetBytes(passphrase), Encoding.ASCII.GetBytes(salt), cost, blockSize, parallel, 64)).ShouldBe(expected);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public async Task What_was_closed_is_opened_by_its_passphrase_and_no_other(int length)
    {
        var plain = Bytes(length);
        var closed = await Closed(plain);
        (await Opened(closed, Passphrase)).ShouldBe(plain);
        (await Opened(closed, $"{Passphrase}.")).ShouldBeNull();
    }

    [Fact]
    public async Task A_changed_bit_a_cut_and_an_added_byte_are_found_wherever_they_are()
    {
        var closed = await Closed(Bytes(70_000));
        for (var position = 0; position < closed.Length; position += position < 300 ? 1 : 997)
        {
            var changed = closed.ToArray();
            changed[position] ^= 1;
            (await Told(changed)).ShouldBeFalse($"bit {position}");
            (await Told(closed[..position])).ShouldBeFalse($"cut {position}");
        }
        (await Told([.. closed, 0])).ShouldBeFalse();
        // Chunks are counted: the second in the first's place, or the first alone, is not the file.
        var head = closed.Length - 70_000 - 32;
        (await Told([.. closed[..head], .. closed[(head + 65_552)..]])).ShouldBeFalse();
        (await Told(closed[..(head + 65_552)])).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_age_program_opens_ours_and_we_open_its_files(bool ours)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/age") && File.Exists("/usr/bin/script"), "age or script is not installed: bin/test installs them");
        using var folder = new TempFolder();
        var plain = Bytes(150_000);
        if (ours)
        {
            var closed = folder.Write("ours.age", await Closed(plain));
            await Age($"age --decrypt -o {folder.Path}/plain {closed}", "Enter passphrase");
            (await File.ReadAllBytesAsync($"{folder.Path}/plain")).ShouldBe(plain);
        }
        else
        {
            var open = folder.Write("plain", plain);
            await Age($"age --passphrase -o {folder.Path}/theirs.age {open}", "Enter passphrase", "Confirm passphrase");
            (await Opened(await File.ReadAllBytesAsync($"{folder.Path}/theirs.age"), Passphrase)).ShouldBe(plain);
        }
    }

    // age takes a passphrase from a terminal only: script makes one. It is typed when it is asked for.
    private static async Task Age(string command, params IReadOnlyList<string> questions)
    {
        using var terminal = Process.Start(new ProcessStartInfo("/usr/bin/script", ["--quiet", "--return", "--command", command, "/dev/null"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var shown = new StringBuilder();
        var buffer = new byte[1024];
        foreach (var question in questions)
        {
            while (!shown.ToString().Contains(question, StringComparison.Ordinal) && await terminal.StandardOutput.BaseStream.ReadAsync(buffer) is > 0 and var read)
                shown.Append(Encoding.UTF8.GetString(buffer, 0, read));
            await terminal.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes($"{Passphrase}\n"));
            await terminal.StandardInput.BaseStream.FlushAsync();
        }
        await terminal.StandardOutput.ReadToEndAsync();
        await terminal.WaitForExitAsync();
        terminal.ExitCode.ShouldBe(0, shown.ToString());
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static async Task<byte[]> Closed(byte[] plain)
    {
        using var target = new MemoryStream();
        await AgeFile.Encrypt(new MemoryStream(plain), target, Passphrase, Light, default);
        return target.ToArray();
    }

    private static async Task<byte[]?> Opened(byte[] closed, string passphrase)
    {
        using var target = new MemoryStream();
        return await AgeFile.Decrypt(new MemoryStream(closed), target, passphrase, default) ? target.ToArray() : null;
    }

    private static async Task<bool> Told(byte[] closed)
    {
        try
        {
            return await Opened(closed, Passphrase) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
