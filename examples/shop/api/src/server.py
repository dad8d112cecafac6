"""Takes orders. The worker calculates them."""

import signal
import sys

from flask import Flask, abort, jsonify, request
from waitress import serve

import orders

app = Flask(__name__)


@app.get("/orders")
def show():
    return jsonify(orders.newest(10))


@app.post("/orders")
def place():
    items = request.get_json().get("items", [])
    try:
        checked = [{"price": float(item["price"]), "count": int(item["count"])} for item in items]
    except (KeyError, TypeError, ValueError):
        abort(400, "Expected items, each with a price and a count.")
    if not checked:
        abort(400, "Expected at least one item.")
    return jsonify(orders.place(checked)), 201


@app.get("/health")
def health():
    orders.database.ping()
    return jsonify(status="ok")


if __name__ == "__main__":
    # As a container's first process it gets no default handling of signals, and would be killed after ten seconds.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    serve(app, listen="*:8000", threads=4)
