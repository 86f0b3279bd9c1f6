"""The documents tell the truth: every path and name they give exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    "README.md",
    "SECURITY.md",
    "docs/architecture.md",
    "docs/decisions.md",
    "docs/security.md",
    "docs/operations.md",
]


def mentioned(text: str) -> list[str]:
    """What stands in backticks."""
    return re.findall(r"`([^`\n]+)`", text)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_in_a_document_exists(document):
    text = (ROOT / document).read_text(encoding="utf-8")

    paths = [
        word
        for word in mentioned(text)
        if re.fullmatch(r"[\w.-]*(/[\w.-]+)+/?|\w+\.(py|html|md|toml|lock|yml)", word)
    ]
    kept_elsewhere = {"var/", "var/static/", ".venv"}
    folders = ["", "meetings/", "meetings/report/"]
    missing = [
        path
        for path in paths
        if path not in kept_elsewhere and not any((ROOT / folder / path).exists() for folder in folders)
    ]

    assert missing == []


def test_architecture_answers_with_a_path_and_names_that_stand_there():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = text.split("## Where is …?")[1].split("## Where does")[0]
    answers = [row.split("|")[2] for row in table.splitlines() if row.startswith("| ") and ".py" in row]

    missing = []
    for answer in answers:
        path = ""
        for word in mentioned(answer):
            if word.endswith(".py"):
                path = word
            elif not re.search(
                rf"^\s*(def|class) {word}\b|^{word}\b.*=", (ROOT / path).read_text(), re.MULTILINE
            ):
                missing.append(f"{path}: {word}")

    assert len(answers) > 12
    assert missing == []


def test_readme_names_every_setting():
    settings = (ROOT / "emg" / "settings.py").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    names = set(re.findall(r'env(?:\.\w+)?\(\s*"([A-Z_]+)"', settings))

    assert {name for name in names if f"`{name}`" not in readme} == set()


def test_readme_names_every_command():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    apps = ("emg", "meetings", "workstreams")

    names = {path.stem for app in apps for path in (ROOT / app).rglob("commands/*.py")} - {"__init__"}

    assert len(names) > 10
    assert {name for name in names if f"| `{name}" not in readme} == set()


def test_security_names_tests_that_exist():
    text = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    named = [word for word in mentioned(text) if "::" in word]

    missing = [
        name
        for name in named
        if not re.search(rf"^def {name.split('::')[1]}\(", _read(name.split("::")[0]), re.MULTILINE)
    ]

    assert len(named) > 10
    assert missing == []


def _read(path: str) -> str:
    file = ROOT / path
    return file.read_text(encoding="utf-8") if file.exists() else ""
