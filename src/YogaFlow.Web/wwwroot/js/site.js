// @ts-check
import { flush, kept, person } from './device/outbox.js';
import { settleOld } from './practice/resume.js';

/**
 * On every page: sends what this device kept, and tells forms which time zone the person is in. A page that counts
 * practices was made before these arrived, so it is asked for again.
 */
async function sendWhatWaits() {
  settleOld(person());
  if (person() === null) {
    return;
  }

  const waiting = kept().length;
  await flush();
  if (kept().length < waiting && document.querySelector('[data-counts-practices]')) {
    location.reload();
  }
}

function fillTimeZones() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const input of document.querySelectorAll('input[name="TimeZone"], input[name$=".TimeZone"], input[data-time-zone]')) {
    if (zone && input instanceof HTMLInputElement && (input.value === '' || input.type === 'hidden')) {
      input.value = zone;
    }
  }
}

/** A browser leaves alone what shows by a letter or two at the edge of a row that scrolls; who goes by keys is to see all of it. */
function showWhatHasTheFocus() {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.closest('.chips')) {
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  });
}

fillTimeZones();
showWhatHasTheFocus();
void sendWhatWaits();
addEventListener('online', () => void sendWhatWaits());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    void sendWhatWaits();
  }
});
