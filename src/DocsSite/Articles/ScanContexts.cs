using DocsSite.Articles.Errors;
using DocsSite.Configuration;

namespace DocsSite.Articles;

/// <summary>Tells the error scanner what an article is about, from its path, title and product: "5.7.1" is a mail status only in mail articles.</summary>
internal static class ScanContexts
{
    private static readonly string[] MailWords = ["exchange", "outlook", "smtp", "ndr", "non-delivery", "bounce", "email", "e-mail", "mail flow"];

    public static ScanContext For(string path, string title, Metadata metadata)
    {
        var about = path + "\n" + title + "\n" + metadata.Text("product") + "\n" + metadata.Text("ms.prod", "ms.service");
        var subject = ScanSubject.None;
        if (MailWords.Any(word => about.Contains(word, StringComparison.OrdinalIgnoreCase))) subject |= ScanSubject.Mail;
        if (about.Contains("sql", StringComparison.OrdinalIgnoreCase)) subject |= ScanSubject.Sql;
        return new ScanContext(TextKind.Prose, subject, "");
    }
}
