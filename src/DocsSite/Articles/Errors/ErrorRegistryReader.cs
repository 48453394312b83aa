using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Articles.Errors;

/// <summary>Makes the registry from the documents under <c>errors/</c>: each holds one entry or a list of them.</summary>
public sealed class ErrorRegistryReader
{
    private static readonly string[] Keys =
        ["code", "kind", "gloss", "messages", "aliases", "seenIn", "related", "notes", "slug", "severity", "contact"];

    private static readonly string[] Severities = ["error", "warning", "info"];

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<ErrorEntry> _entries = [];

    private ErrorRegistryReader()
    {
    }

    /// <summary>Entries with errors are left out or cut to what is right; every defect is a diagnostic, in source order.</summary>
    public static (ErrorRegistry Registry, IReadOnlyList<Diagnostic> Diagnostics) Read(IEnumerable<DataNode> documents)
    {
        var reader = new ErrorRegistryReader();
        foreach (var document in documents.OrderBy(document => document.Span)) reader.ReadDocument(document);
        reader.RefuseDuplicateCodes();
        reader.RefuseDuplicateMessages();
        reader.RefuseSlugCollisions();
        reader._entries.Sort((a, b) => string.CompareOrdinal(a.Slug, b.Slug));
        var registry = new ErrorRegistry(reader._entries);
        reader.CheckRelated(registry);
        return (registry, [.. reader._diagnostics.OrderBy(diagnostic => diagnostic.Span)]);
    }

    private void ReadDocument(DataNode document)
    {
        switch (document)
        {
            case DataList list:
                foreach (var item in list.Items) ReadEntry(item);
                break;
            case DataNull:
                break;
            default:
                ReadEntry(document);
                break;
        }
    }

    private void ReadEntry(DataNode node)
    {
        if (node is not DataMap map)
        {
            _diagnostics.Add(ErrorRules.InvalidEntry.At(node.Span, $"An entry must be a map, not a value of type {node.TypeName}", "Start it with \"code:\" or \"messages:\""));
            return;
        }

        var reader = new NodeReader(map, ErrorRules.InvalidEntry, _diagnostics);
        var defects = _diagnostics.Count;
        reader.RefuseUnknown(Keys);
        if (map["severity"] is DataString severity && !Severities.Contains(severity.Value, StringComparer.Ordinal))
            _diagnostics.Add(ErrorRules.InvalidEntry.At(severity.Span, $"There is no severity \"{severity.Value}\"", "Write one of: " + string.Join(", ", Severities)));
        var code = reader.Text("code");
        var messages = reader.Texts("messages").Where(IsTelling).ToList();
        if (code.Length == 0 && messages.Count == 0)
        {
            if (_diagnostics.Count == defects)
                _diagnostics.Add(ErrorRules.InvalidEntry.At(map.Span, "The entry has neither a code nor a message", "Add \"code:\" or \"messages:\""));
            return;
        }

        _entries.Add(Entry(reader, code, messages));
    }

    private static ErrorEntry Entry(NodeReader reader, string code, List<RegisteredText> messages)
    {
        var identity = code.Length > 0 ? ErrorCodes.Parse(code) : null;
        var slug = reader.Text("slug");
        return new(ErrorSlug.Of(slug.Length > 0 ? slug : identity?.Canonical ?? messages[0].Value), reader.Map.Span)
        {
            Code = identity,
            Kind = reader.Text("kind"),
            Gloss = reader.Text("gloss"),
            Messages = messages,
            Aliases = reader.Texts("aliases"),
            SeenIn = [.. reader.Texts("seenIn").Select(text => text.Value)],
            Related = reader.Texts("related"),
            Notes = reader.Text("notes"),
            Severity = reader.Text("severity"),
            Contact = reader.Text("contact"),
        };
    }

    private bool IsTelling(RegisteredText message)
    {
        if (MessageKey.Of(message.Value).Any(char.IsLetterOrDigit)) return true;
        _diagnostics.Add(ErrorRules.VagueMessage.At(message.Span, $"The message \"{message.Value}\" has no word of its own", "Add the words that stay the same every time"));
        return false;
    }

    private void RefuseDuplicateCodes()
    {
        var first = new Dictionary<string, ErrorEntry>(StringComparer.OrdinalIgnoreCase);
        _entries.RemoveAll(entry =>
        {
            if (entry.Code is null || first.TryAdd(entry.Code.Canonical, entry)) return false;
            Report(ErrorRules.DuplicateCode, entry.Span, $"The code {entry.Code} is already registered", first[entry.Code.Canonical]);
            return true;
        });
        foreach (var entry in _entries)
        {
            foreach (var alias in entry.Aliases.Where(alias => !ErrorRegistry.IsMessage(alias.Value)))
            {
                var code = ErrorCodes.Parse(alias.Value).Canonical;
                if (first.TryAdd(code, entry) || ReferenceEquals(first[code], entry)) continue;
                Report(ErrorRules.DuplicateCode, alias.Span, $"The alias {alias.Value} already stands for another error", first[code]);
            }
        }
    }

    private void RefuseDuplicateMessages()
    {
        var first = new Dictionary<string, ErrorEntry>(StringComparer.Ordinal);
        foreach (var entry in _entries)
        {
            foreach (var message in entry.Messages)
            {
                var key = MessageKey.Of(message.Value);
                if (first.TryAdd(key, entry) || ReferenceEquals(first[key], entry)) continue;
                Report(ErrorRules.DuplicateMessage, message.Span, $"The message \"{message.Value}\" belongs to another entry", first[key]);
            }
        }
    }

    private void RefuseSlugCollisions()
    {
        var first = new Dictionary<string, ErrorEntry>(StringComparer.Ordinal);
        _entries.RemoveAll(entry =>
        {
            if (first.TryAdd(entry.Slug, entry)) return false;
            Report(ErrorRules.SlugCollision, entry.Span, $"The page address \"{entry.Slug}\" is taken", first[entry.Slug]);
            return true;
        });
    }

    private void CheckRelated(ErrorRegistry registry)
    {
        foreach (var related in _entries.SelectMany(entry => entry.Related))
        {
            if (registry.Find(related.Value) is not null || registry.FindSlug(related.Value) is not null) continue;
            _diagnostics.Add(ErrorRules.UnknownRelated.At(related.Span, $"No error \"{related.Value}\" is registered", "Correct the code or add an entry for it"));
        }
    }

    private void Report(RuleDescriptor rule, SourceSpan span, string message, ErrorEntry first) =>
        _diagnostics.Add(rule.At(span, message, "Merge the two entries or change one of them") with
        {
            Related = [new RelatedPlace(first.Span, $"\"{first.Display}\" is registered here")],
        });
}
