using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules;

/// <summary>DS6110: two errors whose pages would have the same address.</summary>
public sealed class ErrorAddressCollision : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS6110", "error-address-collision", Severity.Warning)
    {
        Summary = "Two errors would get the same page address, so the second has a number behind its own.",
        Why = "Which of the two has the plain address can change with the next error; links from products then lead to the wrong page.",
        BadExample = "---\ntitle: Sign-in fails\ndescription: Why the sign-in fails.\nerrors:\n  - APP_DENIED\n  - APP-DENIED\n---\n\n# Sign-in fails\n\nThe log shows `APP_DENIED` or `APP-DENIED`. Ask an administrator.\n",
        GoodExample = "---\ntitle: Sign-in fails\ndescription: Why the sign-in fails.\nerrors:\n  - APP_DENIED\n  - APP-REFUSED\n---\n\n# Sign-in fails\n\nThe log shows `APP_DENIED` or `APP-REFUSED`. Ask an administrator.\n",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context) => context.Site.Errors.Collisions.Select(collision => Rule.At(
        context.Site.ArticlesByPath.TryGetValue(collision.Path, out var article) ? article.Span : SourceSpan.FileStart(collision.Path),
        $"the error \"{collision.Second}\" would have the address of \"{collision.First}\"; it got /errors/{collision.Slug}/",
        "Register one of the two under errors/ with a `slug` of its own, or correct the code."));
}
