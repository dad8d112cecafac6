"""The orders, as they lie in the database."""

import json
import os

import redis

database = redis.Redis(host=os.environ.get("DATABASE_HOST", "127.0.0.1"), decode_responses=True)
waiting = "orders:waiting"
working = "orders:working"


def place(items: list[dict]) -> dict:
    order = {"id": database.incr("orders:last"), "items": items, "state": "waiting"}
    save(order)
    database.lpush(waiting, order["id"])
    return order


def save(order: dict) -> None:
    database.hset("orders", order["id"], json.dumps(order))


def load(number: str) -> dict | None:
    text = database.hget("orders", number)
    return None if text is None else json.loads(text)


def newest(count: int) -> list[dict]:
    last = int(database.get("orders:last") or 0)
    found = (load(str(number)) for number in range(last, max(0, last - count), -1))
    return [order for order in found if order is not None]
