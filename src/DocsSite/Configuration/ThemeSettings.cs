using DocsSite.Diagnostics;

namespace DocsSite.Configuration;

/// <summary>The site's own picture in the header.</summary>
/// <param name="File">Path from the content root.</param>
/// <param name="Dark">The same for the dark scheme; empty = one picture for both.</param>
/// <param name="Alt">The name that the picture shows; empty = it decorates the title beside it.</param>
/// <param name="Span">Where it is set.</param>
public sealed record LogoSettings(string File, string Dark, string Alt, SourceSpan Span);

/// <param name="File">Path from the content root.</param>
/// <param name="Span">Where it is set.</param>
public sealed record PictureSetting(string File, SourceSpan Span);

/// <summary>The site's colour.</summary>
/// <param name="Light">For the light scheme.</param>
/// <param name="Dark">For the dark scheme; null = derived.</param>
/// <param name="Span">Where it is set.</param>
public sealed record AccentSettings(Color Light, Color? Dark, SourceSpan Span);
