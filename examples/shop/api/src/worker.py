"""Calculates the orders that wait, one after the other."""

import pathlib
import signal
import sys

import orders

alive = pathlib.Path("/tmp/alive")


def work() -> None:
    number = orders.database.blmove(orders.waiting, orders.working, timeout=5)
    if number is None:
        return
    order = orders.load(number)
    if order is not None:
        total = sum(item["price"] * item["count"] for item in order["items"])
        orders.save({**order, "state": "done", "total": round(total, 2)})
    orders.database.lrem(orders.working, 1, number)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    # What a worker that was killed had begun is done again.
    while orders.database.lmove(orders.working, orders.waiting, "RIGHT", "RIGHT") is not None:
        pass
    while True:
        alive.touch()
        work()
