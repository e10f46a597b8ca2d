// @ts-check
import { flush, person } from './device/outbox.js';
import { settleOld } from './practice/resume.js';

/** On every page: sends what this device kept, and tells forms which time zone the person is in. */
function sendWhatWaits() {
  settleOld(person());
  if (person() !== null) {
    void flush();
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

fillTimeZones();
sendWhatWaits();
addEventListener('online', sendWhatWaits);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    sendWhatWaits();
  }
});
