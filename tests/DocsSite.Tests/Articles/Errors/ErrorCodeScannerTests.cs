using System.Diagnostics.CodeAnalysis;
using DocsSite.Articles.Errors;

namespace DocsSite.Tests.Articles.Errors;

[SuppressMessage("Performance", "CA1861", Justification = "Expected values read best in place.")]
public sealed class ErrorCodeScannerTests
{
    [Theory]
    [InlineData("Setup fails with 0x80070005.")]
    [InlineData("Setup fails with 0X80070005.")]
    [InlineData("Setup fails with 0x80070005: access")]
    [InlineData("error code 80070005")]
    [InlineData("Class not opened (80070005)")]
    [InlineData("The call returned -2147024891.")]
    [InlineData("hr = 2147942405")]
    [InlineData("HRESULT 0xFFFFFFFF80070005")]
    [InlineData("The method returns E_ACCESSDENIED.")]
    [InlineData("The log shows ERROR_ACCESS_DENIED.")]
    [InlineData("System error 5 has occurred.")]
    [InlineData("Operating system error 5(Access is denied.)")]
    public void Spellings_of_one_code_meet(string text) => Assert.Equal(["0x80070005"], Scan.Links(text));

    [Theory]
    [InlineData("STOP 0x0000007B")]
    [InlineData("Stop error code 0x7B")]
    [InlineData("stop error 7B")]
    [InlineData("bug check 0x7B")]
    [InlineData("0x0000007B (0xF78D2524, 0xC0000034)")]
    [InlineData("INACCESSIBLE_BOOT_DEVICE")]
    public void Spellings_of_one_stop_code_meet(string text) => Assert.Equal("STOP 0x7B", Scan.Links(text)[0]);

    [Theory]
    [InlineData("AADSTS50011: The reply URL doesn't match", "AADSTS50011")]
    [InlineData("aadsts700016", "AADSTS700016")]
    [InlineData("HTTP 403", "HTTP 403")]
    [InlineData("HTTP Error 500.19 - Internal Server Error", "HTTP 500.19")]
    [InlineData("The remote server returned an error: (404) Not Found.", "HTTP 404")]
    [InlineData("HTTP/1.1 503 Service Unavailable", "HTTP 503")]
    [InlineData("a status code of 429", "HTTP 429")]
    [InlineData("Msg 18456, Level 14, State 1", "SQL 18456")]
    [InlineData("Error: 18456, Severity: 14, State: 5.", "SQL 18456")]
    [InlineData("see MSSQLSERVER_18456", "SQL 18456")]
    [InlineData("STATUS_LOGON_FAILURE", "0xC000006D")]
    [InlineData("STOP: c000021a", "0xC000021A")]
    [InlineData("The upgrade ends with 0xC1900101-0x20017", "0xC1900101")]
    [InlineData("System.Net.Sockets.SocketException (10061)", "SocketException")]
    [InlineData("KRB_AP_ERR_MODIFIED", "KRB_AP_ERR_MODIFIED")]
    [InlineData("error=OAUTH_APP_ACCESS_DENIED&error_description", "OAUTH_APP_ACCESS_DENIED")]
    [InlineData("fatal error LNK1318: Unexpected PDB error", "LNK1318")]
    [InlineData("550 5.7.1 Unable to relay", "NDR 5.7.1")]
    [InlineData("The NDR says 5.1.10.", "NDR 5.1.10")]
    [InlineData("Error 1603", "Error 1603")]
    [InlineData("error code: 40 was returned", "Error 40")]
    public void Families_are_found(string text, string expected) => Assert.Equal(expected, Scan.Links(text)[0]);

    [Theory]
    [InlineData(@"HKEY_LOCAL_MACHINE\SOFTWARE\Example")]
    [InlineData("HKEY_CURRENT_USER")]
    [InlineData("REG_DWORD REG_SZ REG_MULTI_SZ")]
    [InlineData("S_OK S_FALSE ERROR_SUCCESS STATUS_SUCCESS")]
    [InlineData("VT_BSTR TP_STARTED DEX_ROW_ID RECEIVE_ALLOCATE")]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384")]
    [InlineData("SMS_DISTRIBUTION_MANAGER")]
    [InlineData("Table SY00800, GL20000 and TN3270, MT103")]
    [InlineData(".NET Framework 4.5.2")]
    [InlineData("Upgrade to version 5.1.1 of the product")]
    [InlineData("on Android 4.1.1 devices")]
    [InlineData("a timeout of 86400000 milliseconds")]
    [InlineData("the handle 0x80000002 and the mask 0xffffffff")]
    [InlineData("offset 0x1F4, flags 0x00000010")]
    [InlineData("at 0x7FFA4EF85F35 in 0x12345678")]
    [InlineData("Event ID 7000")]
    [InlineData("an InnerException and any Exception")]
    [InlineData("KERNELBASE!RaiseException+0x48")]
    [InlineData("catch (SqlException error)")]
    [InlineData("at OnError(SqlException exception, Boolean breakConnection)")]
    [InlineData("error 5 times, error 10 minutes later, error 1 of 3")]
    [InlineData("the stop 10 of the line")]
    [InlineData("{8007000E-1234-4321-ABCD-0123456789AB} 80070005-1234-4321-ABCD-0123456789AB")]
    [InlineData("https://host.example/callback?error=OAUTH_APP_ACCESS_DENIED&code=0x80070005")]
    [InlineData("www.example.com/0x80070005")]
    [InlineData(@"C:\Logs\0x80070005\ERROR_ACCESS_DENIED.txt")]
    [InlineData("~/articles/0x80070005/index and /errors/ERROR_ACCESS_DENIED")]
    [InlineData("MY-0x80070005-LOG x0x80070005 0x80070005abc")]
    [InlineData("%ERROR_ACCESS_DENIED% $ERROR_ACCESS_DENIED")]
    [InlineData("call 555-2147024891")]
    [InlineData("80041234 80045678 80049abc words of a dump, error")]
    [InlineData("HTTP 200 and HTTP 302")]
    [InlineData("404 items, 500 users")]
    public void What_only_looks_like_a_code_is_left_alone(string text) => Assert.Empty(Scan.Links(text));

    [Fact]
    public void Event_takes_the_source_of_its_own_dump()
    {
        var text = "Log Name: System\nSource: Service Control Manager\nEvent ID: 7000\nLevel: Error\n\nLog Name: System\nSource: disk\nEvent ID: 7000\n";

        Assert.Equal(["Event 7000 (Service Control Manager)", "Event 7000 (disk)"], Scan.Links(text));
        Assert.Equal(["Event 1098 (AAD)"], Scan.Links("Event ID: 1098\nSource: AAD"));
        Assert.Equal(["Event 1129 (GroupPolicy)"], Scan.Links("Microsoft-Windows-GroupPolicy Event ID 1129"));
    }

    [Fact]
    public void Event_without_source_is_weak()
    {
        var mention = Assert.Single(Scan.Mentions("Look for Event ID 1098.", ScanContext.Prose));

        Assert.Equal(Confidence.Weak, mention.Confidence);
        Assert.Equal("Event 1098", mention.Code.Canonical);
    }

    [Fact]
    public void Bare_event_numbers_take_the_only_source_that_the_article_shows()
    {
        var shown = Scan.Mentions("Source: AAD\nEvent ID: 1098", ScanContext.Prose);
        var bare = Scan.Mentions("Event ID 1098 and Event ID 7000", ScanContext.Prose);

        var completed = bare.Select(EventSources.Of(shown).Complete).ToList();

        Assert.Equal(["Event 1098 (AAD)", "Event 7000"], completed.Select(mention => mention.Code.Canonical));
        Assert.Equal([Confidence.Likely, Confidence.Weak], completed.Select(mention => mention.Confidence));
    }

    [Fact]
    public void Bare_event_numbers_with_two_sources_stay_bare()
    {
        var shown = Scan.Mentions("Source: AAD\nEvent ID: 1098\n\nSource: disk\nEvent ID: 1098", ScanContext.Prose);
        var bare = Scan.Mentions("Event ID 1098", ScanContext.Prose);

        Assert.Equal("Event 1098", EventSources.Of(shown).Complete(bare[0]).Code.Canonical);
    }

    [Fact]
    public void Numbers_depend_on_what_the_article_is_about()
    {
        Assert.Equal(["SQL 18456"], Scan.Links("error 18456", ScanSubject.Sql, "SQL Server"));
        Assert.Equal(["Error 40 (SQL Server)"], Scan.Links("provider: Named Pipes, error: 40 - Could not open", ScanSubject.Sql, "SQL Server"));
        Assert.Equal(["0x8007042D"], Scan.Links("error 1069 at service start", ScanSubject.Sql, "SQL Server"));
        Assert.Equal(["Error 1069 (Contoso)"], Scan.Links("error 1069 in a report", ScanSubject.None, "Contoso"));
        Assert.Equal(["0x80070299"], Scan.Links("The operating system returned error 665 (The requested operation", ScanSubject.Sql));
        Assert.Equal(["STOP 0xE6"], Scan.Links("periences a Stop error. The error code is 0xE6", ScanSubject.None));
        Assert.Equal(["HTTP 412"], Scan.Links("The remote server returned an error: (412) There is a lease"));
        Assert.Equal(["0x800706BA"], Scan.Links("Error 1722", ScanSubject.Windows));
        Assert.Equal(["Error 1722"], Scan.Links("Error 1722"));
        Assert.Equal(["NDR 5.7.64"], Scan.Links("This error 5.7.64 means", ScanSubject.Mail));
        Assert.Empty(Scan.Links("The Framework 4.5.2 error", ScanSubject.Mail));
    }

    [Fact]
    public void Parameters_and_run_together_fields_are_no_codes()
    {
        Assert.Empty(Scan.Links("The first parameter of the Stop error is \"0x0000008\"."));
        Assert.Empty(Scan.Links("PfnDataBase. . . . . .0x801463d0"));
        Assert.Empty(Scan.Links("Source: System ErrorTime: time Event ID: 1003"));
    }

    [Fact]
    public void Values_of_a_list_of_states_are_no_errors()
    {
        Assert.Empty(Scan.Links("INSTALL_SUCCESS = 196612 INSTALL_FAILED = 262143\n120 (APP_STATE_ERROR), 130 (APP_STATE_SUCCEEDED)"));
        Assert.Equal(["ERROR_FAILED", "INSTALL_FAILED"], Scan.Links("ERROR_SUCCESS or ERROR_FAILED. It ends with INSTALL_FAILED."));
    }

    [Fact]
    public void Source_code_shows_no_errors()
    {
        var mentions = Scan.Mentions("if (hr == E_ACCESSDENIED) throw new SqlException(0x80070005);", new ScanContext(TextKind.Source, ScanSubject.None, ""));

        Assert.Empty(mentions);
        Assert.Equal(TextKind.Source, ScanContext.KindOfFence("csharp"));
        Assert.Equal(TextKind.Output, ScanContext.KindOfFence("Output"));
        Assert.Equal(TextKind.Output, ScanContext.KindOfFence(null));
    }

    [Fact]
    public void Mention_covers_exactly_what_is_written()
    {
        const string Text = "You see (0x80070005) and the server said 403 (Forbidden).";

        Assert.Equal(["0x80070005", "403 (Forbidden)"], Scan.Mentions(Text, ScanContext.Prose).Select(mention => Text.Substring(mention.Start, mention.Length)));
    }

    [Fact]
    public void Scanning_takes_time_in_proportion_to_the_text()
    {
        // Every look around a word has a fixed reach: hostile runs end in time that a quadratic scan would exceed by hours.
        var hostile = string.Concat(Enumerable.Repeat("event id source error code ", 40_000)) + new string('A', 500_000) + string.Concat(Enumerable.Repeat("0x8007", 50_000))
            + string.Concat(Enumerable.Repeat("a.", 100_000)) + "Exception";

        Assert.NotNull(Scan.Mentions(hostile, ScanContext.Prose));
    }
}
