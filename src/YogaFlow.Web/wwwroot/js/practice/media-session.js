// @ts-check
/**
 * Lock screen, headset keys and media keys. Browsers offer them only while something plays, so a silence plays; that
 * takes the sound from other programs, so it is left out for someone who wants to hear their own music.
 *
 * @typedef {{ play: () => void, pause: () => void, next: () => void, back: () => void, stop: () => void }} Controls
 */

const SILENCE_SECONDS = 10;
const SILENCE_RATE = 8000;

export class MediaControls {
  /** @type {HTMLAudioElement | null} */
  #silence = null;

  /**
   * Call it inside a gesture.
   *
   * @param {Controls} controls
   * @param {boolean} overMusic the person's own music goes on
   */
  open(controls, overMusic) {
    if ('audioSession' in navigator) {
      /** @type {{ type: string }} */ (navigator.audioSession).type = overMusic ? 'ambient' : 'playback';
    }

    if (!('mediaSession' in navigator)) {
      return;
    }

    if (!overMusic) {
      this.#silence ??= new Audio(URL.createObjectURL(silence()));
      this.#silence.loop = true;
      void this.#silence.play().catch(() => undefined);
    }

    this.#handle('play', controls.play);
    this.#handle('pause', controls.pause);
    this.#handle('nexttrack', controls.next);
    this.#handle('previoustrack', controls.back);
    this.#handle('stop', controls.stop);
  }

  /**
   * @param {string} title
   * @param {string} artist
   * @param {string} album
   * @param {string} image
   */
  show(title, artist, album, image) {
    if ('mediaSession' in navigator) {
      navigator.mediaSession.metadata = new MediaMetadata({
        title, artist, album, artwork: [{ src: image, sizes: 'any', type: 'image/svg+xml' }],
      });
    }
  }

  /** @param {boolean} playing */
  playing(playing) {
    if ('mediaSession' in navigator) {
      navigator.mediaSession.playbackState = playing ? 'playing' : 'paused';
    }

    if (playing) {
      void this.#silence?.play().catch(() => undefined);
    } else {
      this.#silence?.pause();
    }
  }

  /**
   * @param {number} position milliseconds
   * @param {number} total milliseconds
   */
  at(position, total) {
    try {
      navigator.mediaSession?.setPositionState?.({ duration: total / 1000, position: Math.min(position, total) / 1000 });
    } catch {
      // A browser that wants other numbers shows none.
    }
  }

  close() {
    this.#silence?.pause();
    this.#silence = null;
    if ('mediaSession' in navigator) {
      navigator.mediaSession.playbackState = 'none';
      navigator.mediaSession.metadata = null;
    }
  }

  /**
   * @param {MediaSessionAction} action
   * @param {() => void} handler
   */
  #handle(action, handler) {
    try {
      navigator.mediaSession.setActionHandler(action, handler);
    } catch {
      // Not every browser knows every action.
    }
  }
}

/** A WAV file without a sound in it, longer than the five seconds under which browsers show no controls. */
function silence() {
  const samples = SILENCE_SECONDS * SILENCE_RATE;
  const view = new DataView(new ArrayBuffer(44 + samples));
  const words = (/** @type {number} */ at, /** @type {string} */ text) =>
    [...text].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  words(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  words(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SILENCE_RATE, true);
  view.setUint32(28, SILENCE_RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  words(36, 'data');
  view.setUint32(40, samples, true);
  new Uint8Array(view.buffer, 44).fill(128);
  return new Blob([view.buffer], { type: 'audio/wav' });
}
