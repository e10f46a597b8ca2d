// @ts-check

/**
 * Where the switch is on, tells our own server what went wrong in a script of ours: which error, where in which file, on which
 * kind of page. Not which page of whom, nothing that was typed, and no other host hears of it.
 */

const MOST = 5;
const MOST_FRAMES = 30;

const meta = document.querySelector('meta[name="error-tracking-dsn"]');
const page = meta instanceof HTMLMetaElement ? meta.dataset.route : undefined;

/** @type {Set<string>} */
const told = new Set();

/**
 * Both ways in which browsers write a stack: "at name (address:line:column)" and "name@address:line:column".
 * @param {string} stack
 */
function framesOf(stack) {
  const frames = [];
  for (const line of stack.split('\n')) {
    const match = /^(?:\s*at )?(?:(?:async )?(?<name>[\w$.<> ]*?)(?: \(|@))?(?<address>https?:\/\/[^\s()]+):(?<line>\d+):(?<column>\d+)\)?$/.exec(line.trim());
    if (!match?.groups) {
      continue;
    }

    const place = new URL(match.groups.address);
    if (place.origin === location.origin && place.pathname.startsWith('/js/')) {
      frames.push({ file: place.pathname, function: (match.groups.name || '').slice(0, 120), line: Number(match.groups.line), column: Number(match.groups.column) });
    }
  }

  return frames.slice(0, MOST_FRAMES);
}

/**
 * @param {unknown} fault
 * @param {'error' | 'rejection'} how
 * @param {{ file: string, function: string, line: number, column: number }[]} [where] Used when the fault has no stack.
 */
function tell(fault, how, where = []) {
  const error = fault instanceof Error ? fault : null;
  const frames = error?.stack ? framesOf(error.stack) : [];
  const report = JSON.stringify({
    type: /^[A-Za-z][A-Za-z0-9]{0,59}$/.test(error?.name ?? '') ? error?.name : 'Error',
    message: (error?.message ?? 'something that is no error').slice(0, 1000),
    how,
    page,
    frames: frames.length > 0 ? frames : where,
  });
  if (!page || told.size >= MOST || told.has(report)) {
    return;
  }

  told.add(report);
  void fetch('/errors', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: report, keepalive: true, credentials: 'omit' }).catch(() => {});
}

addEventListener('error', (event) => {
  const place = event.filename ? new URL(event.filename, location.href) : null;
  const ours = place !== null && place.origin === location.origin && place.pathname.startsWith('/js/');
  tell(event.error, 'error', ours ? [{ file: place.pathname, function: '', line: event.lineno, column: event.colno }] : []);
});
addEventListener('unhandledrejection', (event) => tell(event.reason, 'rejection'));
