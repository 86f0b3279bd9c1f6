"""`python -m emg.embedded stop` stops the server of VAR_DIR, even one that is in use."""

import sys

from emg.embedded.server import running_server, stop_server
from emg.settings import VAR_DIR


def main(arguments: list[str]) -> None:
    if arguments != ["stop"]:
        sys.exit("usage: python -m emg.embedded stop")
    data = VAR_DIR / "postgres"
    if server := running_server(data):
        stop_server(server)
        sys.stdout.write(f"Stopped the database server of {data}.\n")
    else:
        sys.stdout.write(f"No database server runs in {data}.\n")


if __name__ == "__main__":
    main(sys.argv[1:])
