// @ts-check
/** Speaks through the browser, when it can and the person wants it. Everything spoken is on the screen too. */
export class Voice {
  on = true;
  muted = false;
  /** 0 to 1 */
  volume = 1;
  /** 1 is the voice's own pace. */
  rate = 0.9;
  /** The chosen voice's address, or an empty string for the browser's own choice. */
  choice = '';

  #engine = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null;
  /** @type {Set<SpeechSynthesisUtterance>} kept here, because browsers forget an utterance that nothing else holds */
  #pending = new Set();
  #namesPending = 0;
  #primed = false;

  get available() {
    return this.#engine !== null;
  }

  /** @returns {SpeechSynthesisVoice[]} English voices, those on the device first: they speak without a connection */
  get voices() {
    return (this.#engine?.getVoices() ?? [])
      .filter((voice) => voice.lang.toLowerCase().startsWith('en'))
      .sort((one, other) => Number(other.localService) - Number(one.localService) || one.name.localeCompare(other.name));
  }

  /** @param {() => void} changed some browsers know their voices only later */
  whenVoicesChange(changed) {
    this.#engine?.addEventListener?.('voiceschanged', changed);
  }

  /** Some browsers speak later only if they have spoken inside a gesture. Say nothing, there. */
  prime() {
    if (this.#engine && !this.#primed) {
      this.#primed = true;
      const nothing = new SpeechSynthesisUtterance(' ');
      nothing.volume = 0;
      this.#engine.speak(nothing);
    }
  }

  /**
   * @param {string} text
   * @param {boolean} isName a name is waited for and never cut short; anything else gives way to it
   */
  say(text, isName) {
    if (!this.#engine || !this.on || this.muted || text === '') {
      return;
    }

    if (this.#namesPending === 0) {
      this.hush();
    } else if (!isName && this.#pending.size > this.#namesPending) {
      // A cue waits for the name already; a second one would only come too late.
      return;
    }

    const utterance = this.#utterance(text);
    const over = () => {
      if (this.#pending.delete(utterance) && isName) {
        this.#namesPending--;
      }
    };
    utterance.onend = over;
    utterance.onerror = over;
    this.#pending.add(utterance);
    this.#namesPending += isName ? 1 : 0;
    this.#engine.speak(utterance);
  }

  hush() {
    if (this.#pending.size > 0) {
      this.#pending.clear();
      this.#namesPending = 0;
      this.#engine?.cancel();
    }
  }

  /** @param {string} text */
  #utterance(text) {
    const utterance = new SpeechSynthesisUtterance(text);
    const voice = this.voices.find(({ voiceURI }) => voiceURI === this.choice);
    utterance.lang = voice?.lang ?? 'en';
    utterance.voice = voice ?? null;
    utterance.rate = this.rate;
    utterance.volume = this.volume;
    return utterance;
  }
}
