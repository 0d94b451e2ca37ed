#!/usr/bin/env python3
"""Set up what the handbook needs, then run one of its commands: python3 run.py serve, build, check, test …

Needs Python 3.11 or newer and nothing else. The first run makes .venv beside this file and installs the packages that
requirements.txt names, each checked by its hash; later runs start at once. The words behind run.py go to the command
line in macros/cli.py; `python3 run.py --help` lists the commands.
"""

import os
import subprocess
import sys

from macros import machine


def main(words: list[str]) -> int:
    """Prepare, and hand over from the folder that the person stands in. Returns the exit status."""
    python = {"PYTHONPATH": str(machine.ROOT), "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    try:
        machine.packages("serve")
        command, environment = [str(machine.PYTHON), "-m", "macros.cli", *(words or ["--help"])], os.environ | python
        if os.name == "posix":  # in this process’s place, so that whatever ends one ends all
            os.execve(command[0], command, environment)
        return subprocess.run(command, env=environment, check=False).returncode
    except machine.Stop as stop:
        machine.say(str(stop))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
