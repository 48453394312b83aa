using System.Collections.Frozen;

namespace DocsSite.Articles.Errors.Families;

/// <summary>Names that look like errors and are none. Exact names and prefixes; settings add their own.</summary>
internal sealed class IdentifierStopList
{
    private static readonly string[] Names =
    [
        "HRESULT_FROM_WIN32", "S_OK", "S_FALSE", "STATUS_SUCCESS", "STATUS_PENDING", "ERROR_SUCCESS", "ERROR_IO_PENDING", "STATUS_OK",
        "ERROR_CODE", "ERROR_CODES", "ERROR_NUMBER", "ERROR_MESSAGE", "ERROR_MESSAGES", "ERROR_LINE", "ERROR_SEVERITY", "ERROR_STATE",
        "ERROR_PROCEDURE", "ERROR_LOG", "ERROR_LEVEL", "ERROR_REPORT", "ERROR_REPORTING", "ERROR_TEXT", "ERROR_TYPE", "ERROR_DESC",
        "ERROR_DESCRIPTION", "ERROR_NAME", "ERROR_COUNT", "ERROR_ID", "ERROR_MODE", "ERROR_HANDLING", "ERROR_INFO", "ERROR_STATUS", "LAST_ERROR",
        "STATUS_CODE", "STATUS_TEXT", "STATUS_FLAGS", "STATUS_ID", "STATUS_DESC", "STATUS_NAME", "STATUS_TYPE", "STATUS_MESSAGE",
        "XACT_ABORT", "EXCEPTION_RECORD", "EXCEPTION_CODE", "EXCEPTION_STR", "EXCEPTION_PARAMETER1", "EXCEPTION_PARAMETER2", "EXCEPTION_PARAMETER3",
        "READ_ERROR", "WRITE_ERROR", "FAULT_INSTR_CODE", "FAULT_BUCKET", "FAILURE_BUCKET_ID", "FAILURE_ID_HASH",
        "FAILURE_ID_HASH_STRING", "FAILURE_IMAGE_NAME", "FAILURE_PROBLEM_CLASS", "FAILURE_EXCEPTION_CODE", "FAILURE_FUNCTION_NAME",
        "FAILURE_SYMBOL_NAME", "FAILURE_MODULE_NAME", "BUGCHECK_STR", "BUGCHECK_CODE", "DEFAULT_BUCKET_ID", "ERROR_INTERVAL", "ON_ERROR",
        "HAS_ERROR", "IGNORE_ERROR", "MAX_ERROR", "TRAP_FRAME", "NO_ERROR", "TRACE_ERROR", "STATUS_MORE_PROCESSING_REQUIRED", "CONTINUE_AFTER_ERROR",
        "MODULE_SET_RESPONSE_ERROR_STATUS", "SOCKET_ERROR", "FAIL_PAGE_ALLOCATION", "PASSWORD_EXPIRED", "DONT_EXPIRE_PASSWORD", "KRB_ERROR",
    ];

    private static readonly string[] Prefixes =
        ["HKEY_", "REG_", "WM_", "VT_", "TLS_", "TP_", "DEX_", "SMS_", "SE_", "FILE_", "IDS_", "FAULTING_", "EXCEPTION_PARAMETER", "SERVICE_ERROR_",
         "EVENT_", "PERF_", "SPN_", "DISM_", "FAILURE_BUCKET", "FAILURE_ID_", "DEB_", "MIG_", "STATUS_SEVERITY_", "WIN8_", "WIN7_", "VISTA_", "PRINTER_STATUS_", "SRB_STATUS_", "DSA_WRITABLE_", "APPLICABILITY_", "WINHTTP_CALLBACK_"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly string[] _prefixes;

    /// <param name="additions">More names; an asterisk at the end makes a prefix.</param>
    public IdentifierStopList(IEnumerable<string> additions)
    {
        var added = additions.ToArray();
        var names = Names.Concat(added.Where(name => !name.EndsWith('*'))).ToFrozenSet(StringComparer.Ordinal);
        _names = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = [.. Prefixes, .. added.Where(name => name.EndsWith('*')).Select(name => name[..^1])];
    }

    public bool Contains(ReadOnlySpan<char> name)
    {
        if (_names.Contains(name)) return true;
        foreach (var prefix in _prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
