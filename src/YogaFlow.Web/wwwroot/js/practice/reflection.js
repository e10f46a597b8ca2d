// @ts-check
import { part } from './dom.js';

/** @import { Badge } from '../device/outbox.js' */

/**
 * Tells the server how a practice felt. When it cannot be told now, the practice's own page takes it later.
 *
 * @param {string} session
 * @param {number} feeling 1 to 5
 */
export async function reflect(session, feeling) {
  await fetch(`/api/v1/sessions/${session}/feeling`, {
    method: 'PUT',
    credentials: 'same-origin',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ feeling }),
  }).catch(() => undefined);
}

/**
 * Names the badges that this practice earned, once; whoever misses it here finds them on the first page.
 *
 * @param {Badge[]} badges
 */
export function celebrate(badges) {
  const box = part('done-badges', HTMLElement);
  if (badges.length === 0 || !box.hidden) {
    return;
  }

  for (const { name, meaning } of badges) {
    const line = document.createElement('p');
    const title = document.createElement('strong');
    title.textContent = name;
    line.append(title, ` ${meaning}`);
    box.append(line);
  }

  box.hidden = false;
  const named = badges.map(({ code }) => code).join(',');
  void fetch(`/api/v1/badges/celebrated?codes=${encodeURIComponent(named)}`, { method: 'POST', credentials: 'same-origin', keepalive: true }).catch(() => undefined);
}
