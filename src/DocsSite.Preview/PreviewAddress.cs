namespace DocsSite.Preview;

/// <summary>The preview's own addresses; no page of a site begins so, since names with <c>_</c> are never published.</summary>
internal static class PreviewAddress
{
    public const string Prefix = "/_preview/";
    public const string Script = Prefix + "preview.js";
    public const string Style = Prefix + "preview.css";
    public const string Events = Prefix + "events";
    public const string Diagnostics = Prefix + "diagnostics.json";
}
