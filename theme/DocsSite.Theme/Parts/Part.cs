using System.Globalization;
using System.Text.RegularExpressions;
using DocsSite.Rendering;
using Microsoft.AspNetCore.Components;

namespace DocsSite.Theme.Parts;

/// <summary>A piece of a page. Interface text comes from the site's strings, never from the component.</summary>
public abstract partial class Part : ComponentBase
{
    [Parameter, EditorRequired]
    public required SiteModel Site { get; set; }

    protected string T(string key) => InterfaceText.Get(Site.Strings, key);

    protected string T(string key, string placeholder, string value) =>
        T(key).Replace("{" + placeholder + "}", value, StringComparison.Ordinal);

    /// <summary>A text with a number: <paramref name="singular"/> for exactly one, else <paramref name="plural"/>, <c>{count}</c> filled in.</summary>
    protected string Count(int number, string singular, string plural) =>
        T(number == 1 ? singular : plural, "count", number.ToString(CultureInfo.InvariantCulture));

    protected string Date(DateOnly date) => InterfaceText.Date(Site.Strings, date);

    /// <summary>Machine form of a date, for <c>datetime</c>.</summary>
    protected static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Marks HTML that the pipeline rendered and sanitized (model members whose name ends in <c>Html</c>).</summary>
    protected static MarkupString Raw(string html) => new(html);

    /// <summary>Text of a narrow column: a long code breaks after an underscore, not in the middle of a word.</summary>
    protected static MarkupString Breakable(string text) => new(System.Net.WebUtility.HtmlEncode(text).Replace("_", "_<wbr>", StringComparison.Ordinal));

    /// <summary>The same for HTML: tags stay as they are.</summary>
    protected static MarkupString BreakableHtml(string html) => new(UnderscoreInText().Replace(html, "_<wbr>"));

    [GeneratedRegex("_(?![^<>]*>)")]
    private static partial Regex UnderscoreInText();

    /// <summary>Published address of a theme file, or null when the site does not publish it.</summary>
    protected string? Asset(string name) => Site.AssetUrls.GetValueOrDefault(name);
}
