using System.Buffers;
using DocsSite.Articles.Errors;
using DocsSite.Configuration;

namespace DocsSite.Articles;

/// <summary>
/// Tells the error scanner what an article is about, from its path, title and product: "5.7.1" is a mail status only in mail articles.
/// Settings add words to the built-in ones.
/// </summary>
internal static class ScanContexts
{
    private static readonly SearchValues<string> MailWords =
        SearchValues.Create(["exchange", "outlook", "smtp", "ndr", "non-delivery", "bounce", "email", "e-mail", "mail flow"], StringComparison.OrdinalIgnoreCase);

    public static ScanContext For(string path, string title, Metadata metadata, ErrorFamilySet families)
    {
        var about = path + "\n" + title + "\n" + metadata.Text("product") + "\n" + metadata.Text("ms.prod", "ms.service");
        var subject = ScanSubject.None;
        if (about.AsSpan().ContainsAny(MailWords) || IsAbout(families.SubjectsOf(ErrorFamilies.MailStatus))) subject |= ScanSubject.Mail;
        // Other products protect and use databases of SQL Server and have numbers of their own: the file's name alone says little.
        var product = path[..(path.LastIndexOf('/') + 1)] + metadata.Text("product") + " " + metadata.Text("ms.prod", "ms.service");
        if (product.Contains("sql", StringComparison.OrdinalIgnoreCase) || title.Contains("SQL Server", StringComparison.OrdinalIgnoreCase)
            || IsAbout(families.SubjectsOf(ErrorFamilies.Sql))) subject |= ScanSubject.Sql;
        if (about.Contains("windows", StringComparison.OrdinalIgnoreCase) || IsAbout(families.SubjectsOf(ErrorFamilies.HResult))) subject |= ScanSubject.Windows;
        return new ScanContext(TextKind.Prose, subject, Scope(path, metadata));

        bool IsAbout(IReadOnlyList<string> words) => words.Any(word => about.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whose numbering a plain "Error 40" belongs to: the product, else the folder that stands for one.</summary>
    private static string Scope(string path, Metadata metadata)
    {
        if (metadata.Text("product") is { Length: > 0 } product) return product;
        var folders = path.Split('/')[..^1];
        return folders.Length == 0 ? "" : folders[Math.Min(1, folders.Length - 1)];
    }
}
