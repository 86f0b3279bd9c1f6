"""The accessibility rules (axe-core) that a document breaks, in windows wide and narrow, light and dark."""

from collections.abc import Iterable
from typing import NamedTuple

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page


class Window(NamedTuple):
    width: int  # CSS pixels
    scheme: str  # "light" or "dark"

    def __str__(self) -> str:
        return f"{self.width} {self.scheme}"


EVERY_WINDOW = [Window(width, scheme) for width in (1280, 320) for scheme in ("light", "dark")]
# What is wrong with an arrangement or a colour shows in one of these two.
OPPOSITE_WINDOWS = [Window(1280, "light"), Window(320, "dark")]

# After two frames the scripts that listen to the window have had their turn. Then each transition, say to the
# colours of the other scheme, is taken to its end, which may begin one of what inherits it; what never ends
# goes on.
SETTLE = """async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const running = () => document.getAnimations().filter(
        it => it.playState === "running" && it.effect.getComputedTiming().endTime !== Infinity
    );
    await frame();
    await frame();
    for (let left = running(); left.length; left = running()) left.forEach(it => it.finish());
}"""
# Axe loads no styles once more: it would ask for their imports beside the address of the page.
BROKEN = 'axe.run({resultTypes: ["violations"], preload: false}).then(results => results.violations)'


def let_scripts_in(page: Page) -> None:
    """Let scripts be injected, against our policy, into the documents that the page loads from now on."""
    page.context.new_cdp_session(page).send("Page.setBypassCSP", {"enabled": True})


def show(page: Page, window: Window) -> None:
    """Give the page that window, and wait until its document looks as if it had been loaded there."""
    page.wait_for_load_state()
    page.set_viewport_size({"width": window.width, "height": 900})
    page.emulate_media(color_scheme=window.scheme)
    page.evaluate(SETTLE)


def broken_rules(page: Page, windows: Iterable[Window] = EVERY_WINDOW) -> list[str]:
    """What the document breaks in each window: `320 dark: color-contrast: ['a']`.

    The document is given axe once and looked at in one window after the other; the page keeps the last.
    Where our policy refuses scripts, `let_scripts_in` before the document is loaded.
    """
    page.wait_for_load_state()
    page.evaluate(AXE_SCRIPT)
    found = []
    for window in windows:
        show(page, window)
        found += [
            f"{window}: {rule['id']}: {node['target']}"
            for rule in page.evaluate(BROKEN)
            for node in rule["nodes"]
        ]
    return found


def complaints_of(page: Page) -> list[str]:
    """A list that grows with what the browser complains of from now on."""
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints


def overflowing(page: Page) -> list[str]:
    """The widths at which the page scrolls sideways, once all of it is there."""
    page.wait_for_load_state()
    found = []
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{width}: scrolls sideways")
    return found
