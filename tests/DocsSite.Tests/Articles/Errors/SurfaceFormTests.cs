using System.Globalization;
using DocsSite.Articles.Errors;
using DocsSite.Linking.Errors;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Articles.Errors;

/// <summary>However a code is written, it is the same code: in text, as a look-up and as an address.</summary>
public sealed class SurfaceFormTests
{
    [Fact]
    public void Forms_of_a_hexadecimal_code_meet_on_one_page()
    {
        // Failure codes of facilities that also stand bare and decimal in text.
        var codes = from facility in Gen.Choose(0x8004, 0x8009) from number in Gen.Choose(1, 0xFFFF) where number != facility select ((uint)facility << 16) | (uint)number;
        Prop.ForAll(codes.ToArbitrary(), MeetOnOnePage).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261126, 4242424243));
    }

    private static bool MeetOnOnePage(uint value)
    {
        var upper = value.ToString("X8", CultureInfo.InvariantCulture);
        string[] forms =
        [
            "0x" + upper, "0x" + upper.ToLowerInvariant(), "0X" + upper, upper, upper.ToLowerInvariant(), "0xFFFFFFFF" + upper,
            unchecked((int)value).ToString(CultureInfo.InvariantCulture), value.ToString(CultureInfo.InvariantCulture),
        ];
        var index = IndexOf(forms.Select(form => $"It fails with error code {form}."), ScanContext.Prose);

        return index.Errors is [var only] && only.ArticleCount == forms.Length && forms.All(form => ReferenceEquals(index.Find(form), only));
    }

    [Fact]
    public void Forms_of_a_system_error_meet_on_one_page_in_the_article_of_any_product() =>
        Prop.ForAll(Documented().ToArbitrary(), error => MeetAsSystemError(error, ScanContext.Prose with { Scope = "contoso" }))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261127, 4242424243));

    private static void MeetAsSystemError(SystemError error, ScanContext context)
    {
        var value = 0x80070000u | error.Number;
        string[] spellings =
        [
            $"0x{value:X8}", $"0x{value:x8}", $"{value:X8}", $"{value:x8}", $"{unchecked((int)value)}", $"{value}", error.Name,
            $"System error {error.Number}", $"Win32 error {error.Number}",
        ];
        string[] texts =
        [
            .. spellings.Select(spelling => $"It fails with error code {spelling}."),
            $"It fails with OS error {error.Number}.",
            $"It fails with error {error.Number:D2} - {error.Message}.", $"Error code {error.Number} ({error.Message})", $"{error.Message}. (Error: {error.Number})",
            $"Error code: {error.Number}\n{error.Message}", $"error code {error.Number} ({error.Name})", $"{error.Name} (error code {error.Number})",
            $"error code 0x{error.Number:x} ({error.Name})", $"error 0x{error.Number:X8}: {error.Message}", $"error code {error.Number} (0x{error.Number:x})",
            // The number alone, where the article shows the code in another form.
            .. spellings.Select(spelling => $"The log shows error code {spelling}.\n\nThis is error code {error.Number}.\n\nThis is error code 0x{error.Number:X}."),
        ];

        var code = ErrorCodes.SystemError(error.Number);
        Assert.All(texts, text => Assert.All(Completed(text, context), mention => Assert.Equal(code, mention.Code)));
        var only = Assert.Single(IndexOf(texts, context).Errors);
        Assert.Equal(texts.Length, only.ArticleCount);
        Assert.All(spellings, spelling => Assert.Equal(code, ErrorCodes.Parse(spelling)));
    }

    [Fact]
    public void A_plain_number_without_evidence_belongs_to_the_product_of_its_article()
    {
        var context = ScanContext.Prose with { Scope = "contoso" };
        Prop.ForAll(Documented().ToArbitrary(), error => IndexOf([$"Contoso shows error code {error.Number}. Press OK."], context).Errors is [var only]
            && only.Display == $"Error {error.Number} (contoso)").Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261127, 4242424243));
    }

    [Theory]
    [InlineData("LDAP: error code 85 (LDAP_TIMEOUT)", "Error 85 (identity)")]
    [InlineData("LDAP error 82 (Local Error)", "Error 82 (identity)")]
    [InlineData("KDC_ERR_C_PRINCIPAL_UNKNOWN (error code 6)", "KDC_ERR_C_PRINCIPAL_UNKNOWN", "Error 6 (identity)")]
    [InlineData("Run-time error '5': Invalid procedure call")]
    [InlineData("Run-time error '53': File not found", "Error 53 (identity)")]
    [InlineData("Error: 1222, Severity: 16, State: 18", "SQL 1222")]
    [InlineData("error code 1722", "0x800706BA")]
    [InlineData("MSI Error: 1714. The older version cannot be removed", "Error 1714 (identity)")]
    [InlineData("Error 1606. Could not access network location when you install", "Error 1606 (identity)")]
    [InlineData("The installation ends with error 1603", "0x80070643")]
    [InlineData("Replication fails with error 8440", "0x800720F8")]
    [InlineData("Setup shows error 10013", "0x8007271D")]
    [InlineData("It could not be deleted, error 0x2", "0x80070002")]
    [InlineData("Operation could not be completed (error 0x00000003)", "0x80070003")]
    [InlineData("Old extended failure hr: 0x2", "0x00000002")]
    [InlineData("It ends with error 0x1", "0x00000001")]
    [InlineData("It ends with error 0x19", "0x00000019")]
    [InlineData("LDAP error 0x20", "0x00000020")]
    [InlineData("The call fails with runtime error 10042 (WSAENOPROTOOPT)", "0x8007273A", "0x8007273A")]
    [InlineData("DNS does not take the record: error 9005 (refused)", "0x8007232D")]
    [InlineData("DNS does not take the record: error 9027", "Error 9027 (identity)")]
    [InlineData("The folder is not replicated: error 9005", "Error 9005 (identity)")]
    public void A_number_with_another_system_s_name_stays_apart_also_where_articles_are_about_windows(string text, params string[] codes) =>
        Assert.Equal(codes, Scan.Links(text, ScanSubject.Windows, "identity"));

    [Theory]
    [InlineData("Overall result: 0x800f0922 (CBS_E_INSTALLERS_FAILED)", "0x800F0922 CBS_E_INSTALLERS_FAILED")]
    [InlineData("The call returns VFW_E_INVALIDMEDIATYPE (0x80040200).", "0x80040200 VFW_E_INVALIDMEDIATYPE")]
    [InlineData("Error 0xC000021A means STATUS_SYSTEM_PROCESS_TERMINATED.", "0xC000021A STATUS_SYSTEM_PROCESS_TERMINATED")]
    [InlineData("Stop error 0xE6: DRIVER_VERIFIER_DMA_VIOLATION", "STOP 0xE6 DRIVER_VERIFIER_DMA_VIOLATION")]
    [InlineData("CONTOSO_E_LEFT_FAILED (0x80040201) CONTOSO_E_RIGHT_FAILED (0x80040202)", "0x80040201 CONTOSO_E_LEFT_FAILED", "0x80040202 CONTOSO_E_RIGHT_FAILED")]
    [InlineData("Error 0xC0000102 is a STATUS_LEFT_CORRUPT_ERROR", "0xC0000102 STATUS_LEFT_CORRUPT_ERROR")]
    [InlineData("The code is 0x80040201, which equals CONTOSO_E_LEFT_FAILED", "0x80040201 CONTOSO_E_LEFT_FAILED")]
    [InlineData("EP_S_NOT_REGISTERED. This error maps to 0x800706D9", "0x800706D9 EP_S_NOT_REGISTERED")]
    [InlineData("0xc000005e means STATUS_NO_LOGON_SERVER", "0xC000005E STATUS_NO_LOGON_SERVER")]
    [InlineData("error 5 ACCESS_DENIED", "0x80070005 ACCESS_DENIED")]
    [InlineData("| 8411 | ERROR_DS_LEFT_ERROR |", "0x800720DB ERROR_DS_LEFT_ERROR")]
    [InlineData("(hex 0x20db: ERROR_DS_LEFT_ERROR)", "0x800720DB ERROR_DS_LEFT_ERROR")]
    [InlineData("ERROR_DS_LEFT_ERROR (8411)", "0x800720DB ERROR_DS_LEFT_ERROR")]
    [InlineData("ERROR_LEFT_FAILED (24), ERROR_RIGHT_FAILED 2016 times")]
    [InlineData("Error 720 : ERROR_PPP_LEFT_FAILED", "Error 720 ERROR_PPP_LEFT_FAILED")]
    [InlineData("Error 51: ERROR_LEFT_CONN_FAIL")]
    [InlineData("0x80040201\nMessage | Cause\nCONTOSO_E_LEFT_FAILED | It is left.", "0x80040201 CONTOSO_E_LEFT_FAILED")]
    [InlineData("0x80040201\nThe message is | CONTOSO_E_LEFT_FAILED")]
    [InlineData("Either 0x80040201, CONTOSO_E_LEFT_FAILED")]
    [InlineData("It fails with 0x80040201.\nCONTOSO_E_LEFT_FAILED")]
    [InlineData("# for hex 0x80040201 / decimal -2147220991\nCONTOSO_E_LEFT_FAILED contoso.h\n# as an HRESULT", "0x80040201 CONTOSO_E_LEFT_FAILED")]
    [InlineData("It fails with 0x80040201\nCONTOSO_E_LEFT_FAILED in contoso.h")]
    [InlineData("error 0x80004005 (DB_CONNECTION_FAILED)")]
    [InlineData("error code 0x7 KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("0x80072338: DNS_ERROR RCODE_BADSIG")]
    [InlineData("0x8007274D APP_E_SOCKET_REFUSED")]
    public void A_name_directly_beside_a_code_is_its_name(string text, params string[] pairs) =>
        Assert.Equal(pairs, CodeNames.In(text, Scan.Mentions(text, ScanContext.Prose)).Select(pair => $"{pair.Code} {pair.Name}"));

    [Theory]
    [InlineData("CONN_FAIL_ERROR, error number 51.", "CONN_FAIL_ERROR", "CONN_FAIL_ERROR")]
    [InlineData("It ends with error code 6. KDC_ERR_C_UNKNOWN (error code 6) is why.", "KDC_ERR_C_UNKNOWN", "KDC_ERR_C_UNKNOWN", "KDC_ERR_C_UNKNOWN")]
    [InlineData("error code 0x7 KDC_ERR_S_UNKNOWN", "KDC_ERR_S_UNKNOWN", "KDC_ERR_S_UNKNOWN")]
    [InlineData("KDC_ERR_C_UNKNOWN or error code 6", "KDC_ERR_C_UNKNOWN", "Error 6 (contoso)")]
    [InlineData("KDC_ERR_C_UNKNOWN (error code 6), LEFT_CONN_FAIL (error code 6), error code 6", "KDC_ERR_C_UNKNOWN", "Error 6 (contoso)", "LEFT_CONN_FAIL", "Error 6 (contoso)", "Error 6 (contoso)")]
    [InlineData("LEFT_CONN_FAIL, error code 151", "LEFT_CONN_FAIL", "Error 151 (contoso)")]
    [InlineData("It fails with error 0x138C. Then the error code is 5004.", "0x0000138C", "0x0000138C")]
    [InlineData("It fails with error 0x12. Then the error code is 18.", "0x00000012", "Error 18 (contoso)")]
    [InlineData("No answer about Windows NT group/user 'contoso', error code 0x5.", "0x80070005")]
    public void A_small_number_beside_a_name_is_the_error_of_that_name_in_its_article(string text, params string[] codes) =>
        Assert.Equal(codes, Completed(text, ScanContext.Prose with { Scope = "contoso" }).Select(mention => mention.Code.Canonical));

    [Fact]
    public void A_title_may_call_a_code_by_a_number_that_the_text_never_writes_alone()
    {
        const string Text = "CustomAction Left returned actual error code 1603";
        var title = Assert.Single(Scan.Mentions("Upgrade fails with error code 1603", ScanContext.Prose with { Scope = "contoso" }));

        Assert.Equal("0x80070643", NumberForms.Of(Text, Scan.Mentions(Text, ScanContext.Prose)).Complete(title).Code.Canonical);
    }

    [Fact]
    public void A_name_that_articles_give_to_one_code_shares_its_page()
    {
        ErrorCode code = ErrorCodes.Hex(0x800F0922), name = ErrorCodes.Identifier("CBS_E_INSTALLERS_FAILED");
        var articles = new[] { code, name }.Select((named, number) => new ArticleErrors($"{number}.md", "", $"/{number}/", "")
        {
            Mentions = [ErrorMention.OfCode(named, ErrorPlace.Symptom, "")],
        }).ToList();

        Assert.Equal(2, Build(new CodeName(code.Canonical, name.Canonical)).Find(name)?.ArticleCount);
        Assert.Contains(name.Canonical, Build(new CodeName(code.Canonical, name.Canonical)).Find(code)!.Aliases);
        // Two codes for one name: nobody can tell.
        Assert.Equal(1, Build(new(code.Canonical, name.Canonical), new("0x800F0923", name.Canonical)).Find(name)?.ArticleCount);

        ErrorIndex Build(params CodeName[] names)
        {
            var joined = new JoinedNames(ErrorRegistry.Empty, names);
            var read = articles.Select(article => article with { Mentions = [.. article.Mentions.Select(mention => mention with { Code = ErrorCodes.Parse(joined.CodeOf(mention.Code!.Canonical)) })] });
            return ErrorIndex.Build(ErrorRegistry.Empty, read, ErrorIndexOptions.Default with { Names = joined });
        }
    }

    private static Gen<SystemError> Documented() =>
        Gen.Elements(Enumerable.Range(0, ushort.MaxValue).Select(number => KnownCodeNames.SystemErrorOf((ushort)number)).OfType<SystemError>()
            .Where(error => !HasHttpNumber(error.Number)));

    // "error 400" says HTTP's.
    private static bool HasHttpNumber(ushort number) => number is >= 400 and < 600;

    /// <summary>An article for each text, whose mentions are completed as those of built articles are.</summary>
    private static ErrorIndex IndexOf(IEnumerable<string> texts, ScanContext context) =>
        ErrorIndex.Build(ErrorRegistry.Empty, texts.Select((text, number) => new ArticleErrors($"{number}.md", text, $"/{number}/", "")
        {
            Mentions = [.. Completed(text, context).Select(mention => ErrorMention.OfCode(mention.Code, ErrorPlace.Symptom, ""))],
        }), ErrorIndexOptions.Default);

    private static IEnumerable<CodeMention> Completed(string text, ScanContext context)
    {
        var mentions = Scan.Mentions(text, context);
        return mentions.Select(NumberForms.Of(text, mentions).Complete);
    }

    [Theory]
    [InlineData("0x80070005", "E_ACCESSDENIED", "ERROR_ACCESS_DENIED", "System error 5", "win32 error 5")]
    [InlineData("STOP 0x7B", "Stop error code 0x0000007B", "bug check 7B", "INACCESSIBLE_BOOT_DEVICE")]
    [InlineData("SQL 18456", "Msg 18456, Level 14", "Error: 18456, Severity: 14", "MSSQLSERVER_18456")]
    [InlineData("HTTP 404", "HTTP Error 404", "HTTP/1.1 404", "(404) Not Found", "status code 404")]
    [InlineData("AADSTS50011", "aadsts50011")]
    public void Forms_of_a_code_in_text_meet(string canonical, params string[] forms) =>
        Assert.All(forms, form => Assert.Equal([canonical], Scan.Links($"The log shows {form} today.")));

    [Fact]
    public void Markup_between_the_words_of_a_code_makes_no_difference()
    {
        Assert.Equal(["Event 5719 (NETLOGON)"], Codes("> Source: NETLOGON\\\n> **Event ID:** 5719\n"));
        Assert.Equal(["Error 1935 (product)"], Codes("It ends with error code `1935`.\n"));
        Assert.Equal(["Error 40321 (product)", "Error 40322 (product)"], Codes("| Error code | Message |\n|---|---|\n| 40321 | Lost |\n| 40322 | Found |\n"));
        Assert.Equal([], Codes("| Size | Message |\n|---|---|\n| 40321 | Lost |\n"));
    }

    [Fact]
    public void A_name_that_its_surroundings_refuse_does_not_come_back_as_one_that_may_be_declared() =>
        Assert.Equal(["INSTALL_SUCCESS"], Codes("INSTALL_SUCCESS, INSTALL_FAILED\n"));

    private static string[] Codes(string markdown)
    {
        var context = new Markdown.FakeMarkdownContext(markdown);
        var dialect = DocsSite.Markdown.MarkdownDialect.CreateFull();
        var parsed = new DocsSite.Markdown.MarkdownParser(dialect).Parse(markdown, context);
        var finder = new DocsSite.Articles.MentionFinder(new ErrorCodeScanner(ErrorRegistry.Empty, ErrorFamilySet.Default), ErrorRegistry.Empty, ScanContext.Prose with { Scope = "product" });
        var html = new DocsSite.Markdown.MarkdownRenderer(dialect).Render(parsed, context, finder).Html;
        return [.. System.Text.RegularExpressions.Regex.Matches(html, "error-mention code=\"([^\"]*)\"").Select(match => match.Groups[1].Value)];
    }
}
