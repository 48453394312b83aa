using System.Text;
using DocsSite.Loading;

namespace DocsSite.Tests.Loading;

public sealed class ImageSizeTests
{
    public static TheoryData<byte[], int, int> Pictures => new()
    {
        { [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 0x80, 0, 0, 1, 0xE0], 640, 480 },
        { [.. "GIF89a"u8, 0x80, 0x02, 0xE0, 0x01, 0, 0], 640, 480 },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3, 0, 0], 640, 480 },
        { [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0], 640, 480 },
        { Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><svg xmlns=\"x\" width=\"640\" height='480px'>"), 640, 480 },
        { Encoding.UTF8.GetBytes("<svg viewBox=\"0 0 640.4 480\">"), 640, 480 },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Size_is_read_from_the_head(byte[] head, int width, int height) => Assert.Equal((width, height), ImageSize.Of(head));

    [Theory]
    [InlineData("")]
    [InlineData("not a picture")]
    [InlineData("<svg>")]
    [InlineData("GIF8")]
    public void Anything_else_has_no_size(string text) => Assert.Null(ImageSize.Of(Encoding.UTF8.GetBytes(text)));
}
