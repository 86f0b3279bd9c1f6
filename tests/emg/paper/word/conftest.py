"""Word files as another program writes them."""

import shutil
import subprocess

import pytest

SOFFICE = shutil.which("soffice")


@pytest.fixture
def converted(tmp_path):
    """A function: what LibreOffice makes of a Word file, in another format."""
    if SOFFICE is None:
        pytest.skip("no LibreOffice on this machine: install Debian's package `libreoffice-writer-nogui`")

    def convert(files: dict[str, bytes], ending: str, target: str) -> dict[str, bytes]:
        for name, content in files.items():
            (tmp_path / f"{name}.docx").write_bytes(content)
        command = [SOFFICE, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
        sources = [str(tmp_path / f"{name}.docx") for name in files]
        subprocess.run(
            [*command, "--convert-to", target, "--outdir", str(tmp_path), *sources],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return {name: (tmp_path / f"{name}.{ending}").read_bytes() for name in files}

    return convert
