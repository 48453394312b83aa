using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DocsSite.Rendering;
using DocsSite.Theme.Layouts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace DocsSite.Theme;

/// <summary>
/// The built-in theme: Razor components rendered statically. Any number of threads may render at once, because each page gets
/// a renderer of its own (it keeps the components of a page alive until it is disposed, so sharing one would grow without end).
/// </summary>
/// <param name="replacements">Assemblies whose components replace parts of the theme (<see cref="ReplacesAttribute"/>), besides the theme's own.</param>
public sealed class DocsSiteTheme(params Assembly[] replacements) : ITheme
{
    private readonly RendererServices _services = new(PartActivator.Find([typeof(DocsSiteTheme).Assembly, .. replacements]));

    public IReadOnlyList<ThemeAsset> Assets { get; } = ThemeAssets.Load();

    public IReadOnlyDictionary<string, string> StringsFor(string language) => ThemeStrings.For(language);

    /// <exception cref="KeyNotFoundException">The site's strings lack a text that the page shows; the message names its key.</exception>
    public void Write(PageModel page, TextWriter target)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        renderer.Dispatcher.InvokeAsync(() => Write(renderer, page, target)).GetAwaiter().GetResult();
    }

    /// <summary>As <see cref="Write(PageModel, TextWriter)"/>, as text.</summary>
    public string Render(PageModel page)
    {
        using var html = new StringWriter();
        Write(page, html);
        return html.ToString();
    }

    private static void Write(HtmlRenderer renderer, PageModel page, TextWriter target)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Document.Page)] = page });
        var root = renderer.BeginRenderingComponent<Document>(parameters);
        // Parts are synchronous; this passes on the exception of one that failed.
        root.QuiescenceTask.GetAwaiter().GetResult();
        root.WriteHtmlTo(target);
    }

    /// <summary>All that static rendering asks for.</summary>
    private sealed class RendererServices(PartActivator? activator) : IServiceProvider
    {
        // The default encoder writes every letter outside ASCII as a number; UTF-8 pages need only the markup signs encoded.
        private readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetService(Type serviceType) =>
            serviceType == typeof(HtmlEncoder) ? _encoder : serviceType == typeof(IComponentActivator) ? activator : null;
    }
}
