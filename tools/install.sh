# Install exactly the pinned packages, and Wijkkoers itself from this folder: install.sh <venv> <requirements file>
set -eu
python=$1/bin/python
"$python" -m pip install -q --require-hashes -r requirements-setup.txt
"$python" -m uv pip sync -q --python "$python" --require-hashes "$2" requirements-setup.txt
"$python" -m uv pip install -q --python "$python" --no-deps --no-build-isolation -e .
