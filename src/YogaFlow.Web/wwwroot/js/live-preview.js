// @ts-check
/** Refreshes the preview of a form while one types: what the Preview button does, without leaving the page. */

const PAUSE_MS = 700;

/** @param {HTMLFormElement} form */
function follow(form) {
  /** @type {number | undefined} */
  let waiting;
  let newest = 0;

  async function refresh() {
    const asked = ++newest;
    const body = new FormData(form);
    body.set('do', 'preview');
    try {
      const answer = await fetch(form.action, { method: 'POST', body });
      if (!answer.ok || asked !== newest) {
        return;
      }

      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('preview');
      const shown = document.getElementById('preview');
      if (fresh && shown && asked === newest) {
        shown.replaceChildren(...fresh.childNodes);
      }
    } catch {
      // Without a connection the last preview stays; the button says what is wrong.
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void refresh(), PAUSE_MS);
  });
}

for (const form of document.querySelectorAll('form[data-live-preview]')) {
  if (form instanceof HTMLFormElement) {
    follow(form);
  }
}
