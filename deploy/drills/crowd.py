"""People who practise and read without a pause, until they are told to go home (SIGTERM).

crowd.py ADDRESS FOLDER [--people N]

Each begins a practice and ends it, or stores a whole one, again and again. FOLDER gets: acknowledged, the id of each
practice whose end the program said it had stored; unclean, each answer that is neither as it should be nor a 503 with
Retry-After and a body of the right kind; summary.json, in the end.
"""

import argparse
import http.client
import json
import os
import random
import signal
import threading
import time
import uuid
from urllib.parse import urlsplit

PASSWORD = "Quiet-mornings-on-the-mat-7"
PAGES = ("/", "/poses", "/sequences", "/help", "/sign-in")

parser = argparse.ArgumentParser()
parser.add_argument("address")
parser.add_argument("folder")
parser.add_argument("--people", type=int, default=6)
arguments = parser.parse_args()
place = urlsplit(arguments.address)
stop = threading.Event()
lock = threading.Lock()
counts = {"answers": 0, "good": 0, "away": 0, "unclean": 0}
files = {name: open(os.path.join(arguments.folder, name), "a", encoding="utf-8") for name in ("acknowledged", "unclean")}


def note(name, text):
    with lock:
        files[name].write(text + "\n")
        files[name].flush()


def judge(what, good, status, headers, body):
    """Counts an answer. A 503 has to say when to come again, in JSON to a program and on a page to a reader."""
    kind = "good" if status in good else "unclean"
    if status == 503:
        of_type = headers.get("content-type", "")
        try:
            shape = json.loads(body).get("status") == 503 if "/api/" in what else b"<h1" in body
        except ValueError:
            shape = False
        wanted = "application/problem+json" if "/api/" in what else "text/html"
        if shape and of_type.startswith(wanted) and headers.get("retry-after", "").isdigit():
            kind = "away"
    with lock:
        counts["answers"] += 1
        counts[kind] += 1
    if kind == "unclean":
        note("unclean", f"{time.strftime('%H:%M:%S')} {what} {status} {headers.get('content-type')} retry-after={headers.get('retry-after')} {body[:160]!r}")


class Visitor:
    def __init__(self):
        self.connection = None
        self.token = None

    def ask(self, method, path, good, body=None):
        headers = {"Accept": "*/*"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body)
        what = f"{method} {path}"
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection(place.hostname, place.port, timeout=90)
            self.connection.request(method, path, data, headers)
            answer = self.connection.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException) as fault:
            self.connection = None
            judge(what, good, f"nothing: {fault}", {}, b"")
            return None, None
        judge(what, good, answer.status, {name.lower(): value for name, value in answer.getheaders()}, text)
        if answer.status not in good:
            stop.wait(0.05)
            return answer.status, None
        return answer.status, text

    def json(self, method, path, good, body=None):
        _, text = self.ask(method, path, good, body)
        return json.loads(text) if text else None


def practise(visitor):
    while not stop.is_set():
        if random.random() < 0.5:
            begun = visitor.json("POST", "/api/v1/sessions/start", (201,), {"client_id": str(uuid.uuid4())})
            if begun:
                ended = visitor.json("POST", "/api/v1/sessions/complete", (200,), {"session_id": begun["session_id"], "duration_seconds": 0})
                if ended and ended["completion_status"] == "completed":
                    note("acknowledged", ended["session_id"])
        else:
            began = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - random.randint(1800, 86400 * 20)))
            whole = {"client_id": str(uuid.uuid4()), "kind": "free", "started_at": began, "duration_seconds": 600, "completion_status": "completed"}
            stored = visitor.json("POST", "/api/v1/sessions", (200, 201), whole)
            if stored:
                note("acknowledged", stored["session_id"])
        visitor.ask("GET", "/api/v1/stats", (200,))


def read():
    visitor, turn = Visitor(), 0
    while not stop.is_set():
        visitor.ask("GET", PAGES[turn % len(PAGES)], (200,))
        visitor.ask("GET", "/api/v1/poses?page_size=5", (200,))
        turn += 1


def main():
    people = []
    for number in range(arguments.people):
        visitor = Visitor()
        address = f"crowd-{number}-{uuid.uuid4().hex[:8]}@example.org"
        signed_up = visitor.json("POST", "/api/v1/auth/register", (201,), {"email": address, "name": f"Crowd {number}", "password": PASSWORD, "accept_privacy": True})
        visitor.token = (signed_up.get("tokens") or signed_up)["access_token"]
        people.append(visitor)
    workers = [threading.Thread(target=practise, args=(one,)) for one in people] + [threading.Thread(target=read)]
    for worker in workers:
        worker.start()
    while not stop.wait(1):
        pass
    for worker in workers:
        worker.join()
    with open(os.path.join(arguments.folder, "summary.json"), "w", encoding="utf-8") as file:
        json.dump(counts, file)


for number in (signal.SIGTERM, signal.SIGINT):
    signal.signal(number, lambda *_: stop.set())
main()
