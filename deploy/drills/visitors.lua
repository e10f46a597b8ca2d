-- What visitors ask for, in turn: pages, and between them what costs little, so that many come. And how many were disappointed, whether by an answer or by none.
local paths = {
  "/", "/version", "/health/live", "/version", "/help", "/version", "/health/live", "/version",
  "/sequences", "/version", "/health/live", "/version", "/sign-in", "/version", "/health/live", "/version",
}
local turn = 0
-- Each request with a connection of its own, where connections themselves are what is tried.
if os.getenv("YOGAFLOW_DRILL_CONNECTIONS") == "new" then
  wrk.headers["Connection"] = "close"
end

request = function()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end

done = function(summary)
  local e = summary.errors
  io.write(string.format("requests: %d\nfailures: %d\nconnect %d, read %d, write %d, status %d, later than a minute %d\n",
    summary.requests, e.connect + e.read + e.write + e.status + e.timeout, e.connect, e.read, e.write, e.status, e.timeout))
end
