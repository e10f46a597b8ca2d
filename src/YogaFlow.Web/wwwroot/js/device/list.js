// @ts-check
import { kept } from './outbox.js';

/** Lists the practices that this device keeps, newest first, on the page of someone who is not signed in. */
const list = document.getElementById('device-practices');
const practices = kept().sort((a, b) => b.started_at.localeCompare(a.started_at));
if (list && practices.length > 0) {
  const items = document.createElement('ul');
  items.className = 'device-list';
  for (const practice of practices) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `/sequences/${practice.sequence_slug}`;
    link.textContent = practice.sequence_name;
    const day = new Date(practice.started_at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });
    const minutes = Math.round(practice.duration_seconds / 60);
    item.append(link, `, ${day}, ${minutes} min${practice.completion_status === 'partial' ? ', in part' : ''}`);
    items.append(item);
  }
  list.replaceChildren(items);
}
