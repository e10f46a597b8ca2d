// @ts-check
import { part, write } from './dom.js';
import { deviceSettings, rememberOnDevice } from './settings.js';

/** @import { Bells } from './bells.js' */
/** @import { Voice } from './voice.js' */

const SAMPLE = 'Breathe in, and let the shoulders soften.';

/** How loud, which voice, how fast: chosen before a practice or during it, remembered on this device. */
export class SoundPanel {
  #fields = part('sound-fields', HTMLFieldSetElement);
  #volume = part('volume', HTMLInputElement);
  #voiceOn = part('voice-on', HTMLInputElement);
  #voice = part('voice', HTMLSelectElement);
  #rate = part('rate', HTMLInputElement);
  #overMusic = part('over-music', HTMLInputElement);
  #letters = part('letter-keys', HTMLInputElement);
  #settings = deviceSettings().sound;
  #bells;
  #voices;

  /** Called with every change. */
  mutedChanged = (/** @type {boolean} */ _muted) => {};

  /**
   * @param {Bells} bells
   * @param {Voice} voices
   */
  constructor(bells, voices) {
    this.#bells = bells;
    this.#voices = voices;
    this.#listVoices();
    voices.whenVoicesChange(() => this.#listVoices());
    this.#fill();
    this.#fields.addEventListener('input', () => this.#change());
    this.#letters.addEventListener('change', () => this.#change());
    part('try-sound', HTMLButtonElement).addEventListener('click', () => this.#try());
    this.#apply();
  }

  get overMusic() {
    return this.#settings.overMusic;
  }

  get letters() {
    return this.#settings.letters;
  }

  get muted() {
    return this.#settings.muted;
  }

  /** @param {HTMLElement} place the same fields serve before and during the practice */
  moveTo(place) {
    place.append(this.#fields);
  }

  toggleMute() {
    this.#settings.muted = !this.#settings.muted;
    this.#apply();
  }

  /** @param {number} step -1 to 1 */
  louder(step) {
    const volume = Math.round((this.#settings.volume + step) * 10) / 10;
    Object.assign(this.#settings, { volume: Math.min(1, Math.max(0, volume)), muted: false });
    this.#fill();
    this.#apply();
    return this.#settings.volume;
  }

  #change() {
    Object.assign(this.#settings, {
      volume: Number(this.#volume.value) / 100,
      voice: this.#voiceOn.checked,
      choice: this.#voice.value,
      rate: Number(this.#rate.value),
      overMusic: this.#overMusic.checked,
      letters: this.#letters.checked,
    });
    this.#apply();
  }

  #apply() {
    const { volume, muted, voice, choice, rate } = this.#settings;
    this.#bells.loudness(volume, muted);
    Object.assign(this.#voices, { volume, muted, on: voice, choice, rate });
    if (muted || !voice) {
      this.#voices.hush();
    }

    write(part('volume-shown', HTMLElement), `${Math.round(volume * 100)} %`);
    write(part('rate-shown', HTMLElement), `${rate.toFixed(1)} ×`);
    rememberOnDevice({ sound: this.#settings });
    this.mutedChanged(muted);
  }

  #fill() {
    this.#volume.value = String(Math.round(this.#settings.volume * 100));
    this.#voiceOn.checked = this.#settings.voice;
    this.#rate.value = String(this.#settings.rate);
    this.#overMusic.checked = this.#settings.overMusic;
    this.#letters.checked = this.#settings.letters;
  }

  #listVoices() {
    const voices = this.#voices.voices;
    const options = voices.map(({ name, voiceURI }) => new Option(name, voiceURI));
    this.#voice.replaceChildren(new Option('The browser’s own choice', ''), ...options);
    this.#voice.value = voices.some(({ voiceURI }) => voiceURI === this.#settings.choice) ? this.#settings.choice : '';
    part('no-voice', HTMLElement).hidden = this.#voices.available && voices.length > 0;
  }

  #try() {
    this.#bells.open();
    this.#bells.ring('begin');
    this.#voices.prime();
    this.#voices.say(SAMPLE, false);
  }
}
