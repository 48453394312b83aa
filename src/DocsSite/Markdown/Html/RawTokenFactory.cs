using DocsSite.Diagnostics;
using MarkdigSpan = Markdig.Syntax.SourceSpan;

namespace DocsSite.Markdown.Html;

/// <summary>Judges each raw tag by <see cref="HtmlPolicy"/>, resolves its references and reports what is removed.</summary>
internal sealed class RawTokenFactory(IMarkdownContext context, PreparedMarkdown prepared)
{
    /// <param name="linkText">Gives the text of a link when it is needed.</param>
    public RawToken Create(RawTag tag, string source, MarkdigSpan span, Func<string> linkText)
    {
        var token = new RawToken(tag, source, span);
        switch (HtmlPolicy.Judge(tag.Name))
        {
            case HtmlVerdict.Allowed:
                if (!tag.IsEnd) Admit(token, linkText);
                break;
            case HtmlVerdict.Unknown:
                ShowAsText(token);
                break;
            case HtmlVerdict.Unsupported:
                Remove(token, MarkdownRules.UnsupportedHtml, "has no use here", "Write Markdown instead; the text inside stays");
                break;
            case HtmlVerdict.Dangerous:
                token.DropsContent = true;
                goto default;
            default:
                Remove(token, MarkdownRules.DangerousHtml, "is not allowed in articles", "Remove it; articles can't run code or load content from other sites");
                break;
        }

        return token;
    }

    private void ShowAsText(RawToken token)
    {
        token.Action = RawAction.ShowAsText;
        if (token.Tag.IsEnd) return;
        context.Report(MarkdownRules.PlaceholderAsHtml, token.Span, (
            $"'{token.Source}' is no HTML; it is shown as text",
            $"Write \\{token.Source} or put it in backticks"));
    }

    private void Remove(RawToken token, RuleDescriptor rule, string reason, string help)
    {
        token.Action = RawAction.Drop;
        if (!token.Tag.IsEnd) context.Report(rule, token.Span, ($"'<{token.Tag.Name}>' {reason}", help));
    }

    private void Admit(RawToken token, Func<string> linkText)
    {
        foreach (var attribute in token.Tag.Attributes) Check(token, attribute);
        if (token.Tag.Name == "img") AdmitImage(token);
        else if (token.Tag is { Name: "a" } && token.Tag["href"] is { } target) token.Reference = Resolve(ReferenceKind.Link, target, token, linkText());
    }

    private void Check(RawToken token, RawAttribute attribute)
    {
        if (attribute.Name is "id" or "name" && HtmlPolicy.AllowsAttribute(token.Tag.Name, attribute.Name))
        {
            CheckId(token, attribute);
            return;
        }

        if (HtmlPolicy.AllowsAttribute(token.Tag.Name, attribute.Name) || HtmlPolicy.IgnoresAttribute(attribute.Name)) return;
        var isDangerous = attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc" or "action" or "formaction";
        context.Report(isDangerous ? MarkdownRules.DangerousAttribute : MarkdownRules.UnsupportedHtml, token.Span, (
            $"The attribute '{attribute.Name}' of '<{token.Tag.Name}>' is left out",
            isDangerous ? "Remove it; articles carry no scripts and no styles of their own" : "Remove it; it has no effect here"));
    }

    private void CheckId(RawToken token, RawAttribute attribute)
    {
        if (attribute.Value.Length == 0) return;
        if (HtmlPolicy.IsReservedId(attribute.Value))
        {
            context.Report(MarkdownRules.ReservedId, token.Span, (
                $"The id '{attribute.Value}' is reserved and left out", "Choose an id with a hyphen, such as 'sign-in-location'"));
            return;
        }

        token.IdIsTaken = !prepared.Ids.Add(attribute.Value);
        prepared.Anchors.Add(new MarkdownAnchor(attribute.Value, context.Locate(token.Span.Start, token.Span.Length)));
    }

    private void AdmitImage(RawToken token)
    {
        var source = token.Tag["src"] ?? "";
        var alternative = token.Tag["alt"];
        prepared.Images.Add(new MarkdownImage(source, alternative, false, context.Locate(token.Span.Start, token.Span.Length)));
        token.Reference = Resolve(ReferenceKind.Image, source, token, alternative ?? "");
        if (token.Reference is null) token.Action = RawAction.Drop;
    }

    private ResolvedReference? Resolve(ReferenceKind kind, string target, RawToken token, string text) =>
        ReferenceResolver.Resolve(context, kind, target.Trim(), token.Span, text);
}
