// @ts-check
/** Copying and printing the recovery codes, where the browser can. */
const copied = document.querySelector('[data-copied]');

for (const button of document.querySelectorAll('button[data-copy]')) {
  if (button instanceof HTMLButtonElement && navigator.clipboard) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy ?? '')?.textContent ?? '');
      if (copied instanceof HTMLElement) {
        copied.hidden = false;
      }
    });
  }
}

for (const button of document.querySelectorAll('button[data-print]')) {
  if (button instanceof HTMLButtonElement) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}
