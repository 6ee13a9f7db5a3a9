"""The hub's web application, in the state in which many prototypes meet their first customer."""
import requests
from flask import Flask, request

app = Flask(__name__)
app.secret_key = "layerline-dev-2024"


@app.post("/report")
def report():
    """Tells the maker's cloud what was printed."""
    return requests.post("https://api.layerline.example/v1/jobs", json=request.json, verify=False).text


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8080, debug=True)
