using System.Collections.Frozen;

namespace DocsSite.Markdown.Highlighting;

/// <summary>
/// The languages that are coloured. Chosen by how often they stand in support articles; a language that is not here stays plain, which is
/// better than coloured wrongly.
/// </summary>
internal static class Grammars
{
    private const string CLike = "break case catch class const continue default delete do else enum extern false finally for goto if namespace new null operator private protected public return static struct switch this throw true try typeof using virtual void volatile while ";

    private static readonly StringRule Double = new("\"", "\"") { Escape = '\\' };
    private static readonly StringRule Single = new("'", "'") { Escape = '\\' };
    private static readonly StringRule RawDouble = new("\"", "\"") { IsDoubled = true };
    private static readonly StringRule RawSingle = new("'", "'") { IsDoubled = true, SpansLines = true };

    private static readonly WordGrammar C = new() { LineComments = ["//"], BlockComments = [("/*", "*/")], Strings = [Double, Single], HasCalls = true };

    private static readonly WordGrammar CSharp = C with
    {
        Strings = [new("\"\"\"", "\"\"\"") { SpansLines = true }, new("@\"", "\"") { IsDoubled = true, SpansLines = true }, new("$\"", "\"") { Escape = '\\' }, Double, Single],
        Keywords = WordGrammar.Words(CLike + """
            abstract as async await base bool byte char checked decimal delegate double event explicit fixed float foreach implicit in int interface
            internal is lock long object out override params readonly record ref required sbyte sealed short sizeof stackalloc string uint ulong unchecked
            unsafe ushort var when where yield get set init
            """),
    };

    private static readonly WordGrammar Json = new()
    {
        LineComments = ["//"], BlockComments = [("/*", "*/")], Strings = [Double], HasStringKeys = true, Keywords = WordGrammar.Words("true false null"),
    };

    private static readonly WordGrammar VisualBasic = new()
    {
        LineComments = ["'", "rem"], Strings = [RawDouble], HasCalls = true,
        Keywords = WordGrammar.Words("""
            addhandler addressof and andalso as boolean byref byte byval call case catch char class const continue date dim do double each else elseif
            end enum erase error event exit false finally for friend function get global goto handles if implements imports in inherits integer interface
            is isnot let lib like long loop me mod module mustinherit mybase namespace new next not nothing null object of on option optional or orelse
            overloads overrides paramarray preserve private property protected public raiseevent readonly redim resume return select set shared short
            single static step stop string structure sub synclock then throw to true try until using variant wend when while with withevents xor
            """, ignoreCase: true),
    };

    private static readonly WordGrammar PowerShell = new()
    {
        LineComments = ["#"], CommentNeedsSpace = true, BlockComments = [("<#", "#>")],
        Strings = [new("@\"", "\n\"@") { SpansLines = true }, new("@'", "\n'@") { SpansLines = true }, new("\"", "\"") { Escape = '`', IsDoubled = true, SpansLines = true }, RawSingle],
        VariableSigns = "$", SwitchSigns = "-", HasVerbNouns = true,
        Keywords = WordGrammar.Words("""
            begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach from function hidden if in param
            process return switch throw trap try until using where while
            """, ignoreCase: true),
    };

    private static readonly WordGrammar Shell = new()
    {
        LineComments = ["#"], CommentNeedsSpace = true, Strings = [new("\"", "\"") { Escape = '\\', SpansLines = true }, new("'", "'") { SpansLines = true }],
        VariableSigns = "$", SwitchSigns = "-", FirstWordIsName = true,
        Keywords = WordGrammar.Words("case do done elif else esac exit export fi for function if in local return set sudo then until while"),
    };

    private static readonly WordGrammar Batch = new()
    {
        LineComments = ["rem", "::"], CommentNeedsSpace = true, Strings = [new("\"", "\"")], HasPercentVariables = true, SwitchSigns = "/-", FirstWordIsName = true,
        Keywords = WordGrammar.Words("call cd copy del dir do echo else exist exit for goto if in md mkdir not pause rd ren rmdir set setlocal endlocal shift start type", ignoreCase: true),
    };

    private static readonly WordGrammar Sql = new()
    {
        LineComments = ["--"], BlockComments = [("/*", "*/")], Strings = [RawSingle with { Open = "N'" }, RawSingle], VariableSigns = "@", HasCalls = true,
        Keywords = WordGrammar.Words("""
            add all alter and any as asc authorization backup begin between bigint binary bit by cascade case cast catch char check checkpoint close
            cluster clustered collate column commit constraint convert create cross current cursor database date datetime dbcc deallocate decimal declare
            default delete deny desc distinct drop dump else end escape except exec execute exists exit fetch file float for foreign from full function go
            goto grant group having identity if in index inner insert int intersect into is join key kill left like login max merge money national nchar
            nocheck nocount nolock nonclustered not null numeric nvarchar of off offsets on open openquery openrowset option or order out outer output over
            partition percent permission pivot plan primary print proc procedure public raiserror read reconfigure references replication restore
            return returns revert revoke right rollback row rowcount rule save schema select server session set shutdown smallint some statistics
            table temporary then throw time tinyint to top tran transaction trigger truncate try union unique uniqueidentifier update use user using
            values varbinary varchar view waitfor when where while with
            """, ignoreCase: true),
    };

    private static readonly WordGrammar Kusto = new()
    {
        LineComments = ["//"], Strings = [new("@\"", "\"") { IsDoubled = true }, Double, Single], HasCalls = true,
        Keywords = WordGrammar.Words("""
            and asc between bool by contains count datatable datetime desc distinct endswith evaluate extend facet false find fork has has_all has_any in
            inner int invoke join kind leftouter let limit long lookup make-series materialize matches mv-apply mv-expand not on or order parse print project
            project-away project-rename real regex render sample search serialize sort startswith string summarize take timespan to top true union where with
            """),
    };

    private static readonly WordGrammar Values = new() { LineComments = ["#"], CommentNeedsSpace = true, Strings = [Double, Single], Keywords = WordGrammar.Words("true false null yes no on off") };

    /// <summary>Switches and variables only: a console's output may hold anything, and error codes in it must stay whole.</summary>
    private static readonly WordGrammar Commands = new() { SwitchSigns = "/-", HasPercentVariables = true, HasNumbers = false };

    private static readonly FrozenDictionary<string, IGrammar> ByLanguage = Table().SelectMany(entry => entry.Names.Split(' ').Select(name => (name, entry.Grammar)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Grammar, StringComparer.Ordinal);

    /// <summary>Ids of all languages that are coloured, in ordinal order.</summary>
    public static IReadOnlyList<string> Languages => [.. ByLanguage.Keys.Order(StringComparer.Ordinal)];

    /// <param name="language">Id of the code block's language, lower case.</param>
    public static IGrammar? Find(string language) => ByLanguage.GetValueOrDefault(language);

    private static IEnumerable<(string Names, IGrammar Grammar)> Table() =>
    [
        ("console", new ConsoleGrammar(Commands)),
        ("sql tsql syntaxsql", Sql),
        ("powershell azurepowershell ps ps1", PowerShell),
        ("csharp c# cs aspx-csharp x++ xpp", CSharp),
        ("bash sh shell azurecli azure cli dotnetcli", Shell),
        ("cmd dos bat batch", Batch),
        ("xml html xaml aspx configuration config svg razor", new MarkupGrammar()),
        ("cpp c++ c", C with { Keywords = WordGrammar.Words(CLike + "auto bool char double float friend inline int long register short signed sizeof template typedef typename union unsigned wchar_t DWORD HRESULT BOOL LPCWSTR NULL TRUE FALSE") }),
        ("java", C with { Keywords = WordGrammar.Words(CLike + "abstract boolean byte char double extends final float implements import instanceof int interface long native package short super synchronized throws transient var") }),
        ("javascript js typescript ts nodejs", C with { Strings = [new("`", "`") { Escape = '\\', SpansLines = true }, Double, Single], Keywords = WordGrammar.Words(CLike + "async await export extends from function import in instanceof interface let of super type undefined var yield") }),
        ("vb vbnet vbscript vbs vba aspx-vb", VisualBasic),
        ("python py", new WordGrammar { LineComments = ["#"], Strings = [new("\"\"\"", "\"\"\"") { SpansLines = true }, Double, Single], HasCalls = true, Keywords = WordGrammar.Words("and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield") }),
        ("perl php", new WordGrammar { LineComments = ["#", "//"], CommentNeedsSpace = true, BlockComments = [("/*", "*/")], Strings = [Double, Single], VariableSigns = "$", HasCalls = true, Keywords = WordGrammar.Words("class echo else elseif elsif for foreach function if my new our package print return sub unless use while") }),
        ("json jsonc", Json),
        ("kusto kql", Kusto),
        ("yaml yml", new KeyValueGrammar(":", "#", Values)),
        ("ini inf reg registry properties toml", new KeyValueGrammar("=", ";#", Values)),
        ("http rest", new HttpGrammar(Json)),
    ];
}
