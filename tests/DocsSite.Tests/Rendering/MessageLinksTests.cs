using DocsSite.Rendering;

namespace DocsSite.Tests.Rendering;

public sealed class MessageLinksTests
{
    [Theory]
    [InlineData("<blockquote><p>The parcel of {name} isn't here.</p></blockquote>", "<blockquote><p>[The parcel of {name} isn't here].</p></blockquote>")]
    [InlineData("<p>It says &quot;the parcel of &lt;name&gt; isn&#39;t here&quot; &amp; stops.</p>", "<p>It says &quot;[the parcel of &lt;name&gt; isn&#39;t here]&quot; &amp; stops.</p>")]
    [InlineData("<pre><code>é &amp; The parcel of Ann isn’t here\nThe parcel of Bob isn't here</code></pre>", "<pre><code>é &amp; [The parcel of Ann isn’t here]\n[The parcel of Bob isn't here]</code></pre>")]
    [InlineData("<p><a href=\"/x/\">The parcel of Ann isn't here</a></p>", "<p><a href=\"/x/\">The parcel of Ann isn't here</a></p>")]
    [InlineData("<h3 id=\"x\">The parcel of Ann isn't here</h3><p>The parcel of Ann isn't here</p>", "<h3 id=\"x\">The parcel of Ann isn't here</h3><p>[The parcel of Ann isn't here]</p>")]
    [InlineData("<p><error-mention code=\"!x\">The parcel of Ann isn't here</error-mention></p>", "<p><error-mention code=\"!x\">The parcel of Ann isn't here</error-mention></p>")]
    [InlineData("<p>The parcel of <b>Ann</b> isn't here</p>", "<p>The parcel of <b>Ann</b> isn't here</p>")]
    [InlineData("<p><abbr>PL</abbr> The parcel of Ann isn't here</p>", "<p><abbr>PL</abbr> [The parcel of Ann isn't here]</p>")]
    public void Quoted_message_leads_to_its_page(string html, string expected) =>
        Assert.Equal(
            expected.Replace("[", "<a class=\"error-code\" href=\"/errors/lost/\">", StringComparison.Ordinal).Replace("]", "</a>", StringComparison.Ordinal),
            MessageLinks.Apply(html, [new MessageLink("The parcel of {name} isn't here.", "/errors/lost/")]));
}
