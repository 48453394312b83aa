namespace DocsSite.Tests.Theme;

/// <summary>HTML as the Markdown stage writes it: every block that the style sheet knows.</summary>
internal static class SampleMarkup
{
    public const string Steps =
        "<ol><li><p>In the CRM, open <strong>Setup</strong> &gt; <strong>Connected apps</strong> &gt; <strong>Usage</strong>.</p></li>"
        + "<li><p>Find the row of the add-in. It may stand on the last page.</p><ul><li>The row has a button <strong>Unblock</strong>: select it.</li>"
        + "<li>There is no row: install the app first.</li></ul></li>"
        + "<li><p>Confirm, then wait about an hour.</p><div class=\"alert alert-note\" role=\"note\"><p class=\"alert-title\">Note</p>"
        + "<p>Other users of the app sign in again once.</p></div></li></ol>";

    public const string Alerts =
        "<div class=\"alert alert-note\" role=\"note\"><p class=\"alert-title\">Note</p><p>An app belongs to one organization.</p></div>"
        + "<div class=\"alert alert-tip\" role=\"note\"><p class=\"alert-title\">Tip</p><p>Give each app a permission set of its own.</p></div>"
        + "<div class=\"alert alert-important\" role=\"note\"><p class=\"alert-title\">Important</p><p>Write down the former policy.</p></div>"
        + "<div class=\"alert alert-warning\" role=\"note\"><p class=\"alert-title\">Warning</p><p>Relaxing the address rules lets <code>every</code> network in.</p></div>"
        + "<div class=\"alert alert-caution\" role=\"note\"><p class=\"alert-title\">Caution</p><p>Deleting the app signs all users out.</p></div>";

    public const string Table =
        "<div class=\"table-scroll\"><table><thead><tr><th scope=\"col\">Policy</th><th scope=\"col\">Who gets in</th>"
        + "<th scope=\"col\" class=\"align-right\">Default</th></tr></thead><tbody>"
        + "<tr><td>All users may self-authorize</td><td>Everybody who may use the API</td><td class=\"align-right\">yes</td></tr>"
        + "<tr><td>Admin approved users are pre-authorized</td><td>Profiles and permission sets of the app</td><td class=\"align-right\">no</td></tr></tbody></table></div>"
        + "<ul class=\"checklist\"><li>The app is installed</li><li>The profile is listed</li></ul>";

    public const string Tabs =
        "<div class=\"tab-group\" data-tab-group><section class=\"tab-panel\" data-tab=\"new\"><p class=\"tab-title\">New portal</p><p id=\"new-portal\">Choose "
        + "<strong>Apps</strong>.</p></section><section class=\"tab-panel\" data-tab=\"classic\"><p class=\"tab-title\">Classic portal</p>"
        + "<p id=\"classic-portal\">Choose <strong>Setup</strong>, then <strong>Apps</strong>.</p></section></div>"
        + "<div class=\"zone\"><p class=\"zone-label\">Only for the classic portal</p><p>Its menu is on the left<sup><a class=\"footnote\" id=\"fnref-1\" href=\"#fn-1\">1</a></sup>.</p></div>"
        + "<ul><li><input type=\"checkbox\" disabled checked aria-label=\"Done\"> Opened the portal</li></ul>"
        + "<section class=\"footnotes\"><ol><li id=\"fn-1\"><p>On small screens behind a button. <a class=\"footnote-back\" href=\"#fnref-1\" aria-label=\"Back to the text\">↩</a></p></li></ol></section>";

    public const string Code =
        "<p>Run <code>crm apps list</code> first:</p><div class=\"code-block\" data-language=\"PowerShell\"><pre><code class=\"language-powershell\">"
        + "$app = Get-CrmApp -Name 'Mail add-in'\nSet-CrmAppPolicy -App $app -PermittedUsers AllUsers -Confirm:$false -Verbose -OutVariable result\n</code></pre></div>";

    public const string Figure =
        "<figure class=\"image\"><a class=\"lightbox\" href=\"/assets/favicon.svg\"><img class=\"image\" src=\"/assets/favicon.svg\" alt=\"The list of apps with the row of the add-in\""
        + " width=\"320\" height=\"180\" loading=\"lazy\"></a><details class=\"long-description\"><summary>Description of the picture</summary><p>One row per app.</p></details></figure>";

    public const string Columns =
        "<div class=\"columns\"><div class=\"column\"><p>Left column.</p></div><div class=\"column\"><p>Right column.</p></div></div><blockquote><p>A quotation.</p></blockquote>";

    public const string Video = "<p class=\"video\"><a href=\"https://video.example.org/apps\">Video: apps in two minutes</a></p>";

    public const string NextStep = "<p class=\"next-step\"><a class=\"button\" href=\"/guide/policies/\">Next: policies</a></p>";
}
