// @ts-check
import { kept, person } from './outbox.js';

/** @import { Practice } from './outbox.js' */

/**
 * Lists practices that this device keeps, newest first: to someone who is not signed in, those made without an account;
 * to someone who is, those of theirs that the server would not take.
 */
const who = person();
const list = document.getElementById('device-practices');
const practices = kept()
  .filter((practice) => (who === null ? !practice.person : Boolean(practice.refused) && (!practice.person || practice.person === who)))
  .sort((a, b) => b.started_at.localeCompare(a.started_at));
if (list && practices.length > 0) {
  const items = document.createElement('ul');
  items.className = 'device-list';
  items.append(...practices.map(itemOf));
  list.replaceChildren(items);
  list.closest('section')?.removeAttribute('hidden');
}

/** @param {Practice} practice */
function itemOf(practice) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/sequences/${practice.sequence_slug}`;
  link.textContent = practice.sequence_name;
  const day = new Date(practice.started_at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });
  const state = { completed: '', partial: ', in part', abandoned: ', left early' }[practice.completion_status];
  item.append(link, `, ${day}, ${Math.round(practice.duration_seconds / 60)} min${state}`);
  if (practice.refused) {
    item.append(`. ${practice.refused}`);
  }

  return item;
}
