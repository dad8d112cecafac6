from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/")
def total():
    values = [float(value) for value in request.args.get("values", "").split(",") if value]
    return jsonify(count=len(values), sum=sum(values))


@app.get("/health")
def health():
    return jsonify(status="ok")
