using OpenIta.Accounts;

namespace OpenIta.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2566")]
    [InlineData("Pa$$w0rd!2024")]
    [InlineData("2566Password!!")]
    [InlineData("passwordpassword")]
    [InlineData("administrator")]
    [InlineData("Admin@123456")]
    [InlineData("qwertyuiop12")]
    [InlineData("1q2w3e4r5t6y7u8i9o0p")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("            ")]
    [InlineData("............")]
    [InlineData("123456789012")]
    [InlineData("12345678901234567890")]
    [InlineData("1103700123456")]
    [InlineData("รหัสผ่าน1234")]
    [InlineData("รหัสผ่าน๑๒๓๔")]
    [InlineData("isylzjko2566")]
    [InlineData("ยฟหหไนพกๅ/-ภ")]
    [InlineData("ผู้ดูแลระบบ2566")]
    [InlineData("กรุงเทพมหานคร")]
    [InlineData("นครสวรรค์2567")]
    [InlineData("อบต.เขาทอง2566")]
    [InlineData("เทศบาลตำบลพยุหะ 2566")]
    [InlineData("สวัสดีครับ2024!")]
    [InlineData("iloveyou iloveyou")]
    public void What_everybody_tries_first_is_refused(string password) => Check(password).ShouldBeOfType<PasswordEasilyGuessed>();

    [Theory]
    [InlineData("ฝนตกที่เขาทองทุกเย็น")]
    [InlineData("correct horse battery staple")]
    [InlineData("กระต่ายสามตัวข้ามสะพาน")]
    [InlineData("เทศบาลของเราปลูกต้นไม้ทุกวันเสาร์")]
    [InlineData("x7#Qm2!vLp9z")]
    [InlineData("84913402275519")]
    [InlineData("หมูกรอบ-ร้านเจ๊แดง-2541")]
    [InlineData("passwords are for cats")]
    public void What_nobody_would_guess_is_taken_whatever_signs_it_is_made_of(string password) => Check(password).ShouldBeNull();

    [Theory]
    [InlineData("สมชายมาแล้วจ้า")]
    [InlineData("ใจกล้าหาญสมชาย")]
    [InlineData("xx-SOMCHAI.K-xx")]
    [InlineData("somchai.k@example.go.th")]
    [InlineData("สม ชาย ใจ กล้าหาญ")]
    public void What_holds_the_name_or_the_address_of_its_person_is_refused(string password) => Check(password).ShouldBeOfType<PasswordNamesPerson>();

    [Fact]
    public void It_has_12_characters_at_least_and_room_for_any_sentence()
    {
        Check("ฝนตกทุกเย็").ShouldBeOfType<PasswordTooShort>();
        Check(null).ShouldBeOfType<PasswordTooShort>();
        Check(string.Concat(Enumerable.Range(0, 256).Select(i => (char)('ก' + i * 7 % 40)))).ShouldBeNull();
        Check(new string('ก', 257)).ShouldBeOfType<PasswordTooLong>();
    }

    private static OpenIta.Basics.Refusal? Check(string? password) => PasswordRules.Check(password, "สมชาย ใจกล้าหาญ", "somchai.k@example.go.th");
}
