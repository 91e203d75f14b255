"""`python -m wijkkoers.cli`."""

import sys

from wijkkoers.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
