// @ts-check
import { YogaFigure } from './figure/element.js';

customElements.define('yoga-figure', YogaFigure);
const figure = document.querySelector('yoga-figure[data-ready]');
const wayIn = document.querySelector('button[data-way-in]');
const otherSide = document.querySelector('a[data-other-side]');

if (figure instanceof YogaFigure && wayIn instanceof HTMLElement) {
  wayIn.hidden = false;
  wayIn.addEventListener('click', () => void figure.playWayIn());
}

if (figure instanceof YogaFigure && otherSide instanceof HTMLAnchorElement) {
  otherSide.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      void turn(figure, otherSide);
    }
  });
}

/**
 * Turns the figure where it stands, and makes the page say what it would if it had been asked for that way.
 *
 * @param {YogaFigure} figure
 * @param {HTMLAnchorElement} link
 */
async function turn(figure, link) {
  if (!await figure.turnSide()) {
    location.assign(link.href);
    return;
  }

  const shown = document.querySelector('[data-shown-side]');
  const [here, there] = [shown?.textContent ?? '', link.dataset.otherSide ?? ''];
  const address = location.href;
  history.replaceState(null, '', link.href);
  link.href = address;
  link.dataset.otherSide = here;
  link.textContent = `Show the ${here}`;
  if (shown) {
    shown.textContent = there;
  }

  const side = new URL(location.href).searchParams.get('side');
  for (const view of document.querySelectorAll('a[data-view]')) {
    if (view instanceof HTMLAnchorElement) {
      const other = new URL(view.href);
      other.searchParams.delete('side');
      if (side) {
        other.searchParams.set('side', side);
      }

      view.href = other.href;
    }
  }
}
