using DocsSite.Articles.Errors;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Articles.Errors;

public sealed class ErrorCodesTests
{
    [Theory]
    [InlineData("0x80070005", "0x80070005")]
    [InlineData("80070005", "0x80070005")]
    [InlineData("-2147024891", "0x80070005")]
    [InlineData("2147942405", "0x80070005")]
    [InlineData("E_ACCESSDENIED", "0x80070005")]
    [InlineData("0x5", "0x00000005")]
    [InlineData("stop 0x0000007B", "STOP 0x7B")]
    [InlineData("Event ID 1098 (AAD)", "Event 1098 (AAD)")]
    [InlineData("Event 1129 (Microsoft-Windows-GroupPolicy)", "Event 1129 (GroupPolicy)")]
    [InlineData("sql server error 18456", "SQL 18456")]
    [InlineData("Msg 18456", "SQL 18456")]
    [InlineData("aadsts50011", "AADSTS50011")]
    [InlineData("http status 403", "HTTP 403")]
    [InlineData("550 5.7.1", "NDR 5.7.1")]
    [InlineData("System error 53", "0x80070035")]
    [InlineData("Error code: -1206", "Error -1206")]
    [InlineData("System.Net.WebException", "WebException")]
    [InlineData("invalid_grant", "invalid_grant")]
    [InlineData("ORA-00942", "ORA-00942")]
    public void Code_that_stands_alone_is_read(string text, string canonical) => Assert.Equal(canonical, ErrorCodes.Parse(text).Canonical);

    [Theory]
    [InlineData("OAUTH_APP_ACCESS_DENIED", "oauth-app-access-denied")]
    [InlineData("-2147024891", "0x80070005")]
    [InlineData("Event 1098 (AAD)", "event-1098-aad")]
    [InlineData("STOP 0x0000007B", "stop-0x7b")]
    [InlineData("5.7.1", "ndr-5-7-1")]
    [InlineData("HTTP 403", "http-403")]
    [InlineData("Error -1206", "error-minus-1206")]
    [InlineData("con", "error-con")]
    [InlineData("#VALUE!", "value")]
    public void Slug_is_lower_case_kebab(string code, string slug) => Assert.Equal(slug, ErrorCodes.Parse(code).Slug);

    [Fact]
    public void Slug_of_a_message_leaves_placeholders_out_and_ends_between_words()
    {
        Assert.Equal("couldnt-open-for-you", ErrorSlug.Of("Couldn't open {file} for you…"));
        var slug = ErrorSlug.Of(string.Join(' ', Enumerable.Repeat("word", 40)));
        Assert.True(slug.Length <= ErrorSlug.MaximumLength);
        Assert.EndsWith("-word", slug, StringComparison.Ordinal);
        Assert.Equal("error", ErrorSlug.Of("{0}"));
    }

    [Fact]
    public void Aliases_hold_the_other_spellings()
    {
        var aliases = ErrorCodes.Parse("0x80070005").Aliases;

        Assert.Equal(["80070005", "-2147024891", "2147942405", "System error 5", "E_ACCESSDENIED", "ERROR_ACCESS_DENIED"], aliases);
        Assert.Equal("0x80070005 (E_ACCESSDENIED)", ErrorCodes.Parse("80070005").Display);
    }

    [Fact]
    public void Codes_that_differ_only_in_case_are_equal()
    {
        Assert.Equal(ErrorCodes.Event("5719", "NETLOGON"), ErrorCodes.Event("5719", "Netlogon"));
        Assert.Equal(ErrorCodes.Event("5719", "NETLOGON").GetHashCode(), ErrorCodes.Event("5719", "Netlogon").GetHashCode());
    }

    [Fact]
    public void Every_spelling_of_a_failure_leads_back_to_it()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<ushort>().Filter(low => low is not (0 or 0x8007)), low =>
        {
            var code = ErrorCodes.Hex(0x80070000u | low);
            return code.Equals(ErrorCodes.Parse(code.Canonical.ToLowerInvariant())) && code.Equals(ErrorCodes.Parse(code.Aliases[1]))
                && code.Equals(ErrorCodes.Parse(code.Aliases[2]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Parsing_a_canonical_form_again_changes_nothing()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var code = ErrorCodes.Parse(text.Get);
            return code.Equals(ErrorCodes.Parse(code.Canonical)) && ErrorSlug.Of(code.Slug) == code.Slug;
        }).QuickCheckThrowOnFailure();
    }
}
