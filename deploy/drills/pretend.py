"""Answers as a healthy server does, and in each of the ways in which one is not."""
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WELL = '{"status":"alive"} {"status":"ready"} {"commit":"1"} </html>'
asked = 0


class Pretender(BaseHTTPRequestHandler):
    def do_GET(self):
        global asked
        code, body = 200, WELL
        if self.path == "/slow":
            time.sleep(5)
        elif self.path == "/wrong":
            body = "Welcome to nginx!"
        elif self.path == "/redirect":
            code = 302
        elif self.path == "/away":
            code = 503
        elif self.path == "/third":
            asked += 1
            code = 200 if asked >= 3 else 503
        self.send_response(code)
        if code == 302:
            self.send_header("Location", "/")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Pretender).serve_forever()
