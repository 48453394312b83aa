#!/usr/bin/env bash
# Builds the command compiled ahead of time: it needs less than half the processor time of `dotnet run` for a check after an edit.
#   build/tool.sh [folder]       artifacts/docssite, or another folder; run DocsSite.Cli there
# The compiler is a package of the machine's own kind, so it is in no lock file; the packages of the product keep their versions.
set -euo pipefail
folder=$(realpath --canonicalize-missing "${1:-"$(dirname "${BASH_SOURCE[0]}")/../artifacts/docssite"}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet publish src/DocsSite.Cli -c Release -o "$folder" -v quiet -nologo --ucr \
  -p:PublishReadyToRun=true -p:SelfContained=false -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/publish.lock.json
