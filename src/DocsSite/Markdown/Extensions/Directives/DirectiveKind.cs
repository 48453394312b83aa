using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>One <c>:::</c> construct that stands on lines of its own. Found like <see cref="IDialectExtension"/>.</summary>
internal abstract class DirectiveKind
{
    /// <summary>Lower case, without <c>-end</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether this token waits for a <c>:::name-end</c>.</summary>
    public abstract bool IsContainer(Directive directive);

    /// <summary>Makes the node; for a container it is a <see cref="ContainerBlock"/> that gets the blocks up to the end token.</summary>
    public abstract Block Create(IDirectiveNode source, IMarkdownContext context);

    public virtual void AddWriters(NodeWriters writers)
    {
    }
}
