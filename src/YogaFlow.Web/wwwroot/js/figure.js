// @ts-check
import { YogaFigure } from './figure/element.js';

customElements.define('yoga-figure', YogaFigure);
for (const button of document.querySelectorAll('button[data-way-in]')) {
  const figure = document.querySelector('yoga-figure[data-ready]');
  if (button instanceof HTMLElement && figure instanceof YogaFigure) {
    button.hidden = false;
    button.addEventListener('click', () => void figure.playWayIn());
  }
}
