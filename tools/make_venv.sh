# Make the virtual environment: make_venv.sh "<python or empty>" <folder>
# Finds Python 3.11-3.13; as root on Debian installs what is missing, else says what to install.
set -u
wanted=$1
venv=$2
range='import sys; sys.exit(0 if (3, 11) <= sys.version_info[:2] < (3, 14) else 1)'

say() { printf '%s\n' "$*" >&2; }
can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

install_packages() {
    say "== installing $* with apt-get"
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

find_python() {
    if [ -n "$wanted" ]; then set -- "$wanted"; else set -- python3 python3.13 python3.12 python3.11; fi
    for name in "$@"; do
        if "$name" -c "$range" >/dev/null 2>&1; then
            printf '%s' "$name"
            return 0
        fi
    done
    return 1
}

refuse_version() {
    say "Wijkkoers needs Python 3.11, 3.12 or 3.13."
    if found=$("${wanted:-python3}" --version 2>/dev/null); then
        say "Found: $found (${wanted:-python3})."
    else
        say "Found: no working ${wanted:-python3}."
    fi
    say "Install one of these versions, or name it: make demo PYTHON=/path/to/python3.12"
    exit 1
}

python=$(find_python) || {
    if [ -z "$wanted" ] && ! command -v python3 >/dev/null 2>&1 && can_install; then
        install_packages python3 python3-venv
    fi
    python=$(find_python) || refuse_version
}

"$python" -m venv "$venv" >/dev/null 2>&1 && exit 0
rm -rf "$venv"
if can_install; then
    install_packages python3-venv && "$python" -m venv "$venv" && exit 0
    rm -rf "$venv"
fi
if command -v uv >/dev/null 2>&1; then
    uv venv -q --seed --python "$python" "$venv" && exit 0
    rm -rf "$venv"
fi
say "This Python cannot make a virtual environment: the package python3-venv is missing."
say "Ask the owner of this machine for: apt-get install python3-venv"
exit 1
