# Install exactly the pinned packages, and Wijkkoers itself from this folder: install.sh <venv> <requirements file>
set -eu
python=$1/bin/python
requirements=$2

sync() {
  "$python" -m uv pip sync -q --python "$python" --require-hashes "$@" "$requirements" requirements-setup.txt
}

"$python" -m pip install -q --require-hashes -r requirements-setup.txt
# A second try trusts the certificates of this machine: networks of organisations often have one of their own.
sync || sync --system-certs
"$python" -m uv pip install -q --python "$python" --no-deps --no-build-isolation -e .
