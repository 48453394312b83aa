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
        var articles = forms.Select((form, number) => new ArticleErrors($"{number}.md", form, $"/{number}/", "")
        {
            Mentions = [.. Scan.Mentions($"It fails with error code {form}.", ScanContext.Prose).Select(mention => ErrorMention.OfCode(mention.Code, ErrorPlace.Symptom, ""))],
        });

        var index = ErrorIndex.Build(ErrorRegistry.Empty, articles, ErrorIndexOptions.Default);

        return index.Errors is [var only] && only.ArticleCount == forms.Length && forms.All(form => ReferenceEquals(index.Find(form), only));
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
