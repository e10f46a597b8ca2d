// @ts-check
/** Keeps the screen on while someone practises; browsers let go of it whenever the page is hidden. */
export class Wake {
  /** @type {WakeLockSentinel | null} */
  #lock = null;
  #wanted = false;

  /** @param {(state: 'on' | 'off' | 'unable') => void} changed */
  constructor(changed) {
    this.changed = changed;
    document.addEventListener('visibilitychange', () => void this.#request());
  }

  hold() {
    this.#wanted = true;
    return this.#request();
  }

  async release() {
    this.#wanted = false;
    await this.#lock?.release().catch(() => undefined);
    this.#lock = null;
  }

  async #request() {
    if (!this.#wanted || this.#lock || document.visibilityState !== 'visible') {
      return;
    }

    try {
      const lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', () => {
        this.#lock = null;
        this.changed('off');
      });
      this.#lock = lock;
      this.changed('on');
    } catch {
      // Too old a browser, an insecure address, or a battery that is nearly empty.
      this.changed('unable');
    }
  }
}
