// @ts-check
import { read, write } from '../device/store.js';

/**
 * What this device remembers of how a person likes to practise.
 *
 * @typedef {object} SoundSettings
 * @property {number} volume 0 to 1
 * @property {boolean} muted
 * @property {boolean} voice
 * @property {string} choice the chosen voice's address; empty for the browser's own choice
 * @property {number} rate
 * @property {boolean} overMusic
 * @property {boolean} letters single-letter keys
 *
 * @typedef {object} DeviceSettings
 * @property {Record<string, string> | null} lead the form's values by name; null until something was chosen here
 * @property {boolean} unsent chosen while nobody was signed in
 * @property {SoundSettings} sound
 */

const KEY = 'yogaflow.settings';

/** @type {SoundSettings} */
const SOUND = { volume: 0.8, muted: false, voice: true, choice: '', rate: 0.9, overMusic: false, letters: true };

/** @returns {DeviceSettings} */
export function deviceSettings() {
  const stored = read(KEY, /** @type {Partial<DeviceSettings>} */ ({}));
  return { lead: stored.lead ?? null, unsent: stored.unsent ?? false, sound: { ...SOUND, ...stored.sound } };
}

/** @param {Partial<DeviceSettings>} changes */
export function rememberOnDevice(changes) {
  write(KEY, { ...deviceSettings(), ...changes });
}

/**
 * Remembers for the person who is signed in. A lost connection loses nothing: the device remembers too.
 *
 * @param {Record<string, string>} lead
 * @returns {Promise<boolean>}
 */
export async function rememberForPerson(lead) {
  try {
    const response = await fetch('/api/v1/practice-settings', {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        preparation_seconds: Number(lead.preparation),
        changeover_seconds: Number(lead.changeover),
        warning_seconds: Number(lead.warning),
        hold_scale: Number(lead.hold_scale),
        manual_advance: lead.manual_advance === 'true',
        spoken_text: lead.spoken_text,
        leading_side: lead.leading_side,
      }),
    });
    return response.ok;
  } catch {
    return false;
  }
}
