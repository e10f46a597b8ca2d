// @ts-check
import { announcement, groupsOf, markAfter } from './choices.js';

/** In letters; one alone fits nearly everything. */
const SHORTEST_QUERY = 2;
const MOST_OF_A_GROUP = 3;
/** In milliseconds: who types on is not asked for yet. */
const REST_BEFORE_ASKING = 120;

/** Makes a search field suggest while one types: a combobox with a list, as the ARIA practices describe it. */
export class Suggestions {
  #input;
  #list = document.createElement('div');
  #status = document.createElement('div');
  /** @type {HTMLAnchorElement[]} */
  #options = [];
  #marked = -1;
  #asking = new AbortController();
  #rest = 0;

  /** @param {HTMLInputElement} input */
  constructor(input) {
    this.#input = input;
    this.#list.id = `${input.id}-suggestions`;
    this.#list.className = 'suggestions';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = 'Suggestions';
    this.#list.hidden = true;
    this.#status.ariaLive = 'polite';
    this.#status.className = 'visually-hidden';
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', this.#list.id);
    input.after(this.#list, this.#status);

    input.addEventListener('input', () => {
      // Enter now means what is typed, not what was marked before.
      this.#mark(-1);
      this.#stop();
      this.#rest = setTimeout(() => void this.#ask(), REST_BEFORE_ASKING);
    });
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.close());
    addEventListener('pagehide', () => this.close());
    // Or the field would lose the focus, and the list close, before the click arrives.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  close() {
    this.#stop();
    this.#list.hidden = true;
    this.#input.ariaExpanded = 'false';
    this.#status.textContent = '';
    this.#mark(-1);
  }

  /** What was asked before is not wanted any more. */
  #stop() {
    clearTimeout(this.#rest);
    this.#asking.abort();
  }

  async #ask() {
    const query = this.#input.value.trim();
    if (query.length < SHORTEST_QUERY) {
      this.close();
      return;
    }

    this.#stop();
    const { signal } = (this.#asking = new AbortController());
    try {
      const response = await fetch(`/api/v1/search?q=${encodeURIComponent(query)}&limit=${MOST_OF_A_GROUP}`, { signal });
      const groups = response.ok ? groupsOf(await response.json()) : [];
      if (!signal.aborted) {
        this.#show(groups);
      }
    } catch {
      // Asked anew meanwhile, or the connection is lost: the form still searches.
      if (!signal.aborted) {
        this.close();
      }
    }
  }

  /** @param {import('./choices.js').Group[]} groups */
  #show(groups) {
    this.#mark(-1);
    this.#list.replaceChildren(...groups.map(({ heading, choices }) => element('div', { role: 'group', ariaLabel: heading }, [
      element('div', { className: 'heading', ariaHidden: 'true', textContent: heading }),
      ...choices.map(option),
    ])));
    this.#options = [...this.#list.querySelectorAll('a')];
    this.#options.forEach((option, i) => { option.id = `${this.#list.id}-${i}`; });
    this.#list.hidden = this.#options.length === 0;
    this.#input.ariaExpanded = String(!this.#list.hidden);
    this.#status.textContent = announcement(this.#options.length);
  }

  /** @param {number} at which option is marked, -1 for none */
  #mark(at) {
    this.#options[this.#marked]?.setAttribute('aria-selected', 'false');
    this.#marked = at;
    const option = this.#options[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const open = !this.#list.hidden;
    if (event.isComposing) {
      return;
    }

    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) {
        this.#mark(markAfter(this.#marked, event.key === 'ArrowDown' ? 1 : -1, this.#options.length));
      } else {
        void this.#ask();
      }
    } else if (event.key === 'Enter' && open && this.#options[this.#marked]) {
      event.preventDefault();
      this.#options[this.#marked]?.click();
    } else if (event.key === 'Escape' && (open || this.#input.value !== '')) {
      event.preventDefault();
      this.#input.value = open ? this.#input.value : '';
      this.close();
    }
  }
}

/** @param {import('./choices.js').Choice} choice */
function option(choice) {
  return element('a', { role: 'option', ariaSelected: 'false', href: choice.url, tabIndex: -1 }, [
    ...(choice.image ? [element('img', { src: choice.image, alt: '', width: 44, height: 44 })] : []),
    element('span', { className: 'words' }, [
      element('span', { className: 'label', textContent: choice.label }),
      element('span', { className: 'detail', textContent: choice.detail, ...(choice.detailLanguage ? { lang: choice.detailLanguage } : {}) }),
    ]),
  ]);
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {Partial<HTMLElementTagNameMap[T]>} properties
 * @param {Element[]} children
 */
function element(name, properties, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
