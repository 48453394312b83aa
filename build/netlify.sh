#!/usr/bin/env bash
# Builds the site on Netlify, whose build image has no .NET; the base address and noindex outside production
# come from Netlify's own variables (CONTEXT, URL, DEPLOY_PRIME_URL), which the generator reads.
#   build/netlify.sh             builds input/ into output/
#   build/netlify.sh --can-skip  exit code 0 when nothing that the site is made of changed since the last deploy
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

sources=(input src theme build netlify.toml global.json Directory.Build.props Directory.Packages.props)

# Without a usable earlier commit (first deploy, shallow clone, rewritten history) the site is built.
can_skip() {
  local before=${CACHED_COMMIT_REF:-} now=${COMMIT_REF:-}
  [[ -n $before && -n $now && $before != "$now" ]] || return 1
  git cat-file -e "$before^{commit}" 2>/dev/null || return 1
  git diff --quiet "$before" "$now" -- "${sources[@]}"
}

if [[ ${1:-} == --can-skip ]]; then
  if can_skip; then exit 0; else exit 1; fi
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

# dotnet itself judges whether an installed SDK satisfies global.json.
if ! dotnet --version >/dev/null 2>&1; then
  export DOTNET_ROOT=$HOME/.dotnet
  export PATH=$DOTNET_ROOT:$PATH
  installer=$(mktemp)
  curl --fail --silent --show-error --location --retry 3 --max-time 120 https://dot.net/v1/dotnet-install.sh --output "$installer"
  bash "$installer" --jsonfile global.json --install-dir "$DOTNET_ROOT" --no-path
  rm -f "$installer"
fi

dotnet run --project src/DocsSite.Cli -c Release -- build
