"""Talks to the Node process that draws charts: a line of JSON there, a line of JSON back."""

import json
import pathlib
import subprocess
import threading

PROGRAM = pathlib.Path(__file__).with_name("renderer.mjs")


class Renderer:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen | None = None

    def draw(self, values: list[float]) -> str:
        """Returns a chart of the values as SVG. Raises RuntimeError when the Node process fails."""
        with self._lock:
            process = self._running()
            process.stdin.write(json.dumps({"values": values}) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        if not line:
            raise RuntimeError(f"Expected a chart from {PROGRAM.name}; it ended with status {process.wait()}.")
        return json.loads(line)["svg"]

    def _running(self) -> subprocess.Popen:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                ["node", str(PROGRAM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        return self._process
