using DocsSite.Articles.Errors;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Tests.Articles.Errors;

public sealed class ErrorTextExtractorTests
{
    [Fact]
    public void Front_matter_declares_codes_and_messages()
    {
        var (declared, diagnostics) = Declared("""
            errors:
              - code: APP_DENIED
                message: The app {name} is denied.
                seenIn: [dialog, log]
                aliases: [app_denied_v2]
              - message: You can't sign in here.
              - 0x80070005
              - The portal is closed for good
            """);

        Assert.Empty(diagnostics);
        Assert.Equal(["APP_DENIED", null, "0x80070005", null], declared.Select(error => error.Code?.Canonical));
        Assert.Equal(["The app {name} is denied.", "You can't sign in here.", "", "The portal is closed for good"], declared.Select(error => error.Message));
        Assert.Equal(["dialog", "log"], declared[0].SeenIn);
        Assert.Equal("app_denied_v2", Assert.Single(declared[0].Aliases));
        Assert.Equal(2, declared[0].Span.Line);
    }

    [Fact]
    public void Rule_examples_of_front_matter_hold()
    {
        static string FrontMatter(string example) => example.Split("---\n")[1];

        Assert.Same(ErrorRules.InvalidDeclaration, Assert.Single(Declared(FrontMatter(ErrorRules.InvalidDeclaration.BadExample!)).Diagnostics).Rule);
        Assert.Empty(Declared(FrontMatter(ErrorRules.InvalidDeclaration.GoodExample!)).Diagnostics);
    }

    [Theory]
    [InlineData("errors: [[a]]")]
    [InlineData("errors:\n  - seenIn: log")]
    [InlineData("errors:\n  - code: {a: b}\n    message: x y")]
    [InlineData("errors:\n  - code: A_DENIED\n    mesage: x")]
    public void Wrong_declarations_are_reported(string yaml) => Assert.Same(ErrorRules.InvalidDeclaration, Assert.Single(Declared(yaml).Diagnostics).Rule);

    [Theory]
    [InlineData("You receive the following error message:\n\n> The portal\n> is closed.  \n\nTry later.", "The portal is closed.")]
    [InlineData("The following error message is displayed:\n`Failure. error=APP_DENIED`\n", "Failure. error=APP_DENIED")]
    [InlineData("You see this error:\n\n```output\nCannot open \\_x\n```\n", "Cannot open _x")]
    [InlineData("> [!NOTE]\n> An error is shown.\n\n> Sign-in failed.", "Sign-in failed.")]
    [InlineData("The error message appears:\n\n> The portal is closed.<br>Try later.<BR />", "The portal is closed. Try later.")]
    [InlineData("**We can't sign you in**", "We can't sign you in")]
    [InlineData("The message below:\n\n\"Your licence has run out\"", "Your licence has run out")]
    [InlineData("You see this error:\n\n> > \"The portal is closed.\"", "The portal is closed.")]
    [InlineData("You see this error:\n\n> (\"The portal is closed\").", "The portal is closed")]
    public void Symptom_shows_its_message(string markdown, string message) =>
        Assert.Equal([message], ErrorTextExtractor.FromSymptom(markdown).Select(found => found.Text));

    [Fact]
    public void List_under_an_announcement_holds_one_message_each()
    {
        const string Text = "The error message can be one of the following:\n- The flow is switched off.\n- No token came back today.\n\nOther text.\n- not a message here";

        var found = ErrorTextExtractor.FromSymptom(Text);

        Assert.Equal(["The flow is switched off.", "No token came back today."], found.Select(message => message.Text));
        Assert.Equal("- The flow is switched off.", Text.Substring(found[0].Start, found[0].Length));
    }

    [Theory]
    [InlineData("To resolve this error, follow these steps:\n\n1. Open the settings page.\n2. Close the settings page.")]
    [InlineData("You see an error:\n\n```csharp\nthrow new Exception();\n```")]
    [InlineData("> A quotation about the weather today.")]
    [InlineData("**Settings** > **Apps** fails")]
    [InlineData("You see an error:\n\n![picture](a.png)")]
    [InlineData("")]
    public void Other_text_is_no_message(string markdown) => Assert.Empty(ErrorTextExtractor.FromSymptom(markdown));

    private static (IReadOnlyList<DeclaredError> Declared, List<Diagnostic> Diagnostics) Declared(string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        var root = Assert.IsType<DataMap>(Scan.Yaml("product/example.md", yaml));
        return (ErrorTextExtractor.FromFrontMatter(root["errors"], diagnostics), diagnostics);
    }
}
