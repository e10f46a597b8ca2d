// @ts-check
/** Full screen, where the browser has it, and a stage that grows quiet while someone moves. */

/** Without a touch or a key for this long, in milliseconds, the controls grow quiet. */
const QUIET_AFTER = 4000;

export const canFillScreen = document.fullscreenEnabled;

export function toggleFullScreen() {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  return change.catch(() => undefined);
}

export function leaveFullScreen() {
  if (document.fullscreenElement) {
    void document.exitFullscreen().catch(() => undefined);
  }
}

/** @param {HTMLElement} stage */
export function quietWhenIdle(stage) {
  let timer = 0;
  const awake = () => {
    stage.dataset.idle = 'false';
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      stage.dataset.idle = 'true';
    }, QUIET_AFTER);
  };
  for (const input of ['pointermove', 'pointerdown', 'keydown', 'focusin']) {
    stage.addEventListener(input, awake, { passive: true });
  }

  awake();
}
