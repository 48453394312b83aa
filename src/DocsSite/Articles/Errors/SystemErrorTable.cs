namespace DocsSite.Articles.Errors;

/// <summary>
/// System error numbers of Windows with their names and the telling part of their messages, in lower case and without contractions, which
/// writers and versions of Windows spell differently: "number NAME part of the message", one a line.
/// </summary>
internal static class SystemErrorTable
{
    public const string Lines = """
        1 ERROR_INVALID_FUNCTION incorrect function
        2 ERROR_FILE_NOT_FOUND find the file specified
        3 ERROR_PATH_NOT_FOUND find the path specified
        4 ERROR_TOO_MANY_OPEN_FILES open the file
        5 ERROR_ACCESS_DENIED access is denied
        6 ERROR_INVALID_HANDLE handle is invalid
        8 ERROR_NOT_ENOUGH_MEMORY to process this command
        13 ERROR_INVALID_DATA data is invalid
        14 ERROR_OUTOFMEMORY to complete this operation
        15 ERROR_INVALID_DRIVE find the drive specified
        18 ERROR_NO_MORE_FILES no more files
        19 ERROR_WRITE_PROTECT media is write protected
        21 ERROR_NOT_READY device is not ready
        23 ERROR_CRC cyclic redundancy check
        31 ERROR_GEN_FAILURE attached to the system is not functioning
        32 ERROR_SHARING_VIOLATION being used by another process
        33 ERROR_LOCK_VIOLATION locked a portion of the file
        38 ERROR_HANDLE_EOF reached the end of the file
        39 ERROR_HANDLE_DISK_FULL disk is full
        50 ERROR_NOT_SUPPORTED request is not supported
        51 ERROR_REM_NOT_LIST find the network path
        52 ERROR_DUP_NAME duplicate name exists on the network
        53 ERROR_BAD_NETPATH network path was not found
        54 ERROR_NETWORK_BUSY network is busy
        55 ERROR_DEV_NOT_EXIST resource or device is no longer available
        58 ERROR_BAD_NET_RESP perform the requested operation
        59 ERROR_UNEXP_NET_ERR unexpected network error
        64 ERROR_NETNAME_DELETED network name is no longer available
        65 ERROR_NETWORK_ACCESS_DENIED network access is denied
        67 ERROR_BAD_NET_NAME network name cannot be found
        80 ERROR_FILE_EXISTS file exists
        82 ERROR_CANNOT_MAKE directory or file cannot be created
        85 ERROR_ALREADY_ASSIGNED local device name is already in use
        86 ERROR_INVALID_PASSWORD network password is not correct
        87 ERROR_INVALID_PARAMETER parameter is incorrect
        109 ERROR_BROKEN_PIPE pipe has been ended
        110 ERROR_OPEN_FAILED open the device or file specified
        112 ERROR_DISK_FULL not enough space on the disk
        121 ERROR_SEM_TIMEOUT semaphore timeout period has expired
        122 ERROR_INSUFFICIENT_BUFFER data area passed to a system call is too small
        123 ERROR_INVALID_NAME volume label syntax is incorrect
        126 ERROR_MOD_NOT_FOUND specified module could not be found
        127 ERROR_PROC_NOT_FOUND specified procedure could not be found
        145 ERROR_DIR_NOT_EMPTY directory is not empty
        161 ERROR_BAD_PATHNAME specified path is invalid
        170 ERROR_BUSY requested resource is in use
        183 ERROR_ALREADY_EXISTS file when that file already exists
        193 ERROR_BAD_EXE_FORMAT not a valid win32 application
        206 ERROR_FILENAME_EXCED_RANGE filename or extension is too long
        230 ERROR_BAD_PIPE pipe state is invalid
        231 ERROR_PIPE_BUSY pipe instances are busy
        232 ERROR_NO_DATA pipe is being closed
        233 ERROR_PIPE_NOT_CONNECTED other end of the pipe
        234 ERROR_MORE_DATA more data is available
        259 ERROR_NO_MORE_ITEMS no more data is available
        267 ERROR_DIRECTORY directory name is invalid
        487 ERROR_INVALID_ADDRESS attempt to access invalid address
        575 ERROR_APP_INIT_FAILURE application was unable to start correctly
        665 ERROR_FILE_SYSTEM_LIMITATION file system limitation
        998 ERROR_NOACCESS invalid access to memory location
        1005 ERROR_UNRECOGNIZED_VOLUME does not contain a recognized file system
        1051 ERROR_DEPENDENT_SERVICES_RUNNING services that other running services are dependent on
        1053 ERROR_SERVICE_REQUEST_TIMEOUT respond to the start or control request
        1056 ERROR_SERVICE_ALREADY_RUNNING service is already running
        1057 ERROR_INVALID_SERVICE_ACCOUNT account name is invalid or does not exist
        1058 ERROR_SERVICE_DISABLED service cannot be started
        1059 ERROR_CIRCULAR_DEPENDENCY circular service dependency
        1060 ERROR_SERVICE_DOES_NOT_EXIST does not exist as an installed service
        1062 ERROR_SERVICE_NOT_ACTIVE service has not been started
        1064 ERROR_EXCEPTION_IN_SERVICE exception occurred in the service
        1066 ERROR_SERVICE_SPECIFIC_ERROR returned a service-specific error code
        1067 ERROR_PROCESS_ABORTED process terminated unexpectedly
        1068 ERROR_SERVICE_DEPENDENCY_FAIL dependency service or group failed to start
        1069 ERROR_SERVICE_LOGON_FAILED due to a logon failure
        1070 ERROR_SERVICE_START_HANG hung in a start-pending state
        1072 ERROR_SERVICE_MARKED_FOR_DELETE marked for deletion
        1075 ERROR_SERVICE_DEPENDENCY_DELETED dependency service does not exist
        1077 ERROR_SERVICE_NEVER_STARTED attempts to start the service have been made
        1079 ERROR_DIFFERENT_SERVICE_ACCOUNT account specified for this service is different
        1115 ERROR_SHUTDOWN_IN_PROGRESS system shutdown is in progress
        1117 ERROR_IO_DEVICE i/o device error
        1127 ERROR_DISK_OPERATION_FAILED disk operation failed even after retries
        1130 ERROR_NOT_ENOUGH_SERVER_MEMORY not enough server memory
        1168 ERROR_NOT_FOUND element not found
        1203 ERROR_NO_NET_OR_BAD_PATH network provider accepted the given network path
        1208 ERROR_EXTENDED_ERROR extended error has occurred
        1219 ERROR_SESSION_CREDENTIAL_CONFLICT multiple connections to a server
        1222 ERROR_NO_NETWORK network is not present
        1223 ERROR_CANCELLED canceled by the user
        1225 ERROR_CONNECTION_REFUSED refused the network connection
        1231 ERROR_NETWORK_UNREACHABLE network location cannot be reached
        1232 ERROR_HOST_UNREACHABLE network location cannot be reached
        1240 ERROR_LOGIN_WKSTA_RESTRICTION not authorized to log in from this station
        1244 ERROR_NOT_AUTHENTICATED user has not been authenticated
        1256 ERROR_HOST_DOWN remote system is not available
        1300 ERROR_NOT_ALL_ASSIGNED privileges or groups referenced are assigned
        1307 ERROR_INVALID_OWNER assigned as the owner of this object
        1311 ERROR_NO_LOGON_SERVERS no logon servers available
        1312 ERROR_NO_SUCH_LOGON_SESSION specified logon session does not exist
        1314 ERROR_PRIVILEGE_NOT_HELD required privilege is not held
        1317 ERROR_NO_SUCH_USER specified account does not exist
        1326 ERROR_LOGON_FAILURE user name or password is incorrect
        1327 ERROR_ACCOUNT_RESTRICTION account restrictions are preventing
        1330 ERROR_PASSWORD_EXPIRED password for this account has expired
        1331 ERROR_ACCOUNT_DISABLED account is currently disabled
        1332 ERROR_NONE_MAPPED mapping between account names and security ids
        1355 ERROR_NO_SUCH_DOMAIN specified domain either does not exist
        1376 ERROR_NO_SUCH_ALIAS specified local group does not exist
        1379 ERROR_ALIAS_EXISTS specified local group already exists
        1385 ERROR_LOGON_TYPE_NOT_GRANTED requested logon type
        1387 ERROR_NO_SUCH_MEMBER member could not be added
        1396 ERROR_WRONG_TARGET_NAME target account name is incorrect
        1398 ERROR_TIME_SKEW time and/or date difference
        1450 ERROR_NO_SYSTEM_RESOURCES insufficient system resources
        1453 ERROR_WORKING_SET_QUOTA insufficient quota
        1455 ERROR_COMMITMENT_LIMIT paging file is too small
        1460 ERROR_TIMEOUT timeout period expired
        1601 ERROR_INSTALL_SERVICE_FAILURE installer service could not be accessed
        1602 ERROR_INSTALL_USEREXIT cancelled installation
        1603 ERROR_INSTALL_FAILURE fatal error during installation
        1605 ERROR_UNKNOWN_PRODUCT products that are currently installed
        1612 ERROR_INSTALL_SOURCE_ABSENT installation source for this product is not available
        1618 ERROR_INSTALL_ALREADY_RUNNING another installation is already in progress
        1619 ERROR_INSTALL_PACKAGE_OPEN_FAILED installation package could not be opened
        1620 ERROR_INSTALL_PACKAGE_INVALID installation package could not be opened
        1625 ERROR_INSTALL_PACKAGE_REJECTED forbidden by system policy
        1638 ERROR_PRODUCT_VERSION another version of this product is already installed
        1717 RPC_S_UNKNOWN_IF interface is unknown
        1722 RPC_S_SERVER_UNAVAILABLE rpc server is unavailable
        1723 RPC_S_SERVER_TOO_BUSY rpc server is too busy
        1726 RPC_S_CALL_FAILED remote procedure call failed
        1727 RPC_S_CALL_FAILED_DNE remote procedure call failed and did not execute
        1747 RPC_S_UNKNOWN_AUTHN_SERVICE authentication service is unknown
        1753 EPT_S_NOT_REGISTERED no more endpoints available
        1786 ERROR_NO_TRUST_LSA_SECRET does not have a trust secret
        1787 ERROR_NO_TRUST_SAM_ACCOUNT computer account for this workstation trust relationship
        1788 ERROR_TRUSTED_DOMAIN_FAILURE trust relationship between the primary domain and the trusted domain
        1789 ERROR_TRUSTED_RELATIONSHIP_FAILURE trust relationship between this workstation and the primary domain
        1792 ERROR_NETLOGON_NOT_STARTED network logon service was not started
        1793 ERROR_ACCOUNT_EXPIRED account has expired
        1801 ERROR_INVALID_PRINTER_NAME printer name is invalid
        1816 ERROR_NOT_ENOUGH_QUOTA not enough quota
        1818 RPC_S_CALL_CANCELLED remote procedure call was cancelled
        1825 RPC_S_SEC_PKG_ERROR security package specific error
        1908 ERROR_DOMAIN_CONTROLLER_NOT_FOUND find the domain controller for this domain
        1909 ERROR_ACCOUNT_LOCKED_OUT account is currently locked out
        2250 ERROR_NOT_CONNECTED network connection does not exist
        2404 ERROR_DEVICE_IN_USE device is in use by an active process
        8240 ERROR_DS_NO_SUCH_OBJECT no such object on the server
        8333 ERROR_DS_OBJ_NOT_FOUND directory object not found
        8418 ERROR_DS_DRA_SCHEMA_MISMATCH schema mismatch between the servers
        8439 ERROR_DS_DRA_BAD_DN distinguished name specified for this replication operation is invalid
        8440 ERROR_DS_DRA_BAD_NC naming context specified for this replication operation is invalid
        8446 ERROR_DS_DRA_OUT_OF_MEM replication operation failed to allocate memory
        8451 ERROR_DS_DRA_DB_ERROR replication operation encountered a database error
        8452 ERROR_DS_DRA_NO_REPLICA naming context is in the process of being removed
        8453 ERROR_DS_DRA_ACCESS_DENIED replication access was denied
        8456 ERROR_DS_DRA_SOURCE_DISABLED source server is currently rejecting replication requests
        8457 ERROR_DS_DRA_SINK_DISABLED destination server is currently rejecting replication requests
        8461 ERROR_DS_DRA_PREEMPTED replication operation was preempted
        8464 ERROR_DS_DRA_INCOMPATIBLE_PARTIAL_SET partial replica
        8477 ERROR_DS_DRA_REPL_PENDING replication request has been posted
        8524 ERROR_DS_DNS_LOOKUP_FAILURE because of a dns lookup failure
        8589 ERROR_DS_CANT_DERIVE_SPN_WITHOUT_SERVER_REF cannot derive a service principal name
        8606 ERROR_DS_INSUFFICIENT_ATTR_TO_CREATE_OBJECT insufficient attributes were given
        8614 ERROR_DS_REPL_LIFETIME_EXCEEDED exceeded the tombstone lifetime
        8647 ERROR_DS_SPN_VALUE_NOT_UNIQUE_IN_FOREST spn value provided for addition/modification is not unique
        10013 WSAEACCES forbidden by its access permissions
        10048 WSAEADDRINUSE only one usage of each socket address
        10049 WSAEADDRNOTAVAIL requested address is not valid in its context
        10051 WSAENETUNREACH unreachable network
        10053 WSAECONNABORTED established connection was aborted
        10054 WSAECONNRESET forcibly closed by the remote host
        10060 WSAETIMEDOUT connected host has failed to respond
        10061 WSAECONNREFUSED target machine actively refused
        11001 WSAHOST_NOT_FOUND no such host is known
        11004 WSANO_DATA no data of the requested type was found
        12002 ERROR_INTERNET_TIMEOUT operation timed out
        12007 ERROR_INTERNET_NAME_NOT_RESOLVED server name or address could not be resolved
        12029 ERROR_INTERNET_CANNOT_CONNECT connection with the server could not be established
        12030 ERROR_INTERNET_CONNECTION_ABORTED connection with the server was terminated abnormally
        """;
}
