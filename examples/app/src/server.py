"""A small web service: Python sums numbers up, Node draws them."""

import signal
import sys

import numpy
from flask import Flask, Response, abort, jsonify, request
from waitress import serve

from renderer import Renderer

app = Flask(__name__)
renderer = Renderer()


def requested_values() -> list[float]:
    text = request.args.get("values", "3,1,4,1,5,9,2,6")
    try:
        values = [float(value) for value in text.split(",")]
    except ValueError:
        abort(400, f"Expected numbers between commas in ?values=; got {text!r}.")
    if not all(numpy.isfinite(values)):
        abort(400, f"Expected finite numbers in ?values=; got {text!r}.")
    return values


@app.get("/")
def summary():
    values = numpy.array(requested_values())
    return jsonify(
        count=values.size,
        mean=float(values.mean()),
        median=float(numpy.median(values)),
        deviation=float(values.std()),
    )


@app.get("/chart")
def chart():
    return Response(renderer.draw(requested_values()), content_type="image/svg+xml")


@app.get("/health")
def health():
    renderer.draw([0, 1])
    return jsonify(status="ok", numpy=numpy.__version__)


if __name__ == "__main__":
    # As a container's first process it gets no default handling of signals, and would be killed after ten seconds.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    serve(app, listen="*:8080", threads=4)
