// @ts-check
import { keep, person } from '../device/outbox.js';
import { Announcer } from './announce.js';
import { Bells } from './bells.js';
import { askToLeave, closePanels, preparePanels } from './dialogs.js';
import { part, write } from './dom.js';
import { showDone } from './done.js';
import { Figures } from './figures.js';
import { Guide } from './guide.js';
import { newId } from './id.js';
import { actionOf } from './keys.js';
import { MediaControls } from './media-session.js';
import { Player } from './player.js';
import { forgetBookmark, settle, worth } from './resume.js';
import { canFillScreen, leaveFullScreen, quietWhenIdle, toggleFullScreen } from './screen.js';
import { SoundPanel } from './sound-panel.js';
import { View } from './view.js';
import { Voice } from './voice.js';
import { Wake } from './wake.js';

/** @import { Practice } from '../device/outbox.js' */
/** @import { Action } from './keys.js' */
/** @import { Bookmark } from './resume.js' */
/** @import { Timeline } from './timeline.js' */

const WAKE_WORDS = {
  on: 'The screen stays on while you practise.',
  off: 'The screen may go dark when this page is not in front.',
  unable: 'This browser cannot keep the screen on; set your device to stay awake.',
};

const LOUDER_STEP = 0.1;

/** From Start to Done: the stage with its controls, around one player. */
export class Practising {
  figures = new Figures();
  #main = part('practice', HTMLElement);
  #stage = part('stage', HTMLElement);
  #bells = new Bells();
  #guide = new Guide(new Voice(), new Announcer(part('announcer', HTMLElement)));
  #media = new MediaControls();
  #wake = new Wake((state) => write(part('wake-state', HTMLElement), WAKE_WORDS[state]));
  #view = new View(this.figures);
  #sound = new SoundPanel(this.#bells, this.#guide.voice);
  /** @type {Player | null} */
  #player = null;

  /** @type {Record<Action, () => void>} */
  #actions = {
    toggle: () => this.#player?.playing ? this.#player.pause() : this.#player?.play(),
    next: () => this.#player?.next(),
    back: () => this.#player?.back(),
    restart: () => this.#player?.restart(),
    longer: () => this.#player?.longer(),
    mute: () => this.#sound.toggleMute(),
    louder: () => this.#guide.tell(`Volume ${Math.round(this.#sound.louder(LOUDER_STEP) * 100)} %.`),
    quieter: () => this.#guide.tell(`Volume ${Math.round(this.#sound.louder(-LOUDER_STEP) * 100)} %.`),
    fullscreen: () => void toggleFullScreen(),
    help: () => part('help-dialog', HTMLDialogElement).showModal(),
    leave: () => void this.#leave(),
  };

  constructor() {
    this.#sound.mutedChanged = (muted) => this.#view.muted(muted);
    this.#view.muted(this.#sound.muted);
    part('fullscreen', HTMLElement).hidden = !canFillScreen;
    preparePanels();
    this.#main.addEventListener('click', (event) => {
      void this.#bells.wake();
      const action = event.target instanceof Element ? event.target.closest('[data-action]')?.getAttribute('data-action') : null;
      this.#actions[/** @type {Action} */ (action)]?.();
    });
    part('sound-open', HTMLElement).addEventListener('click', () => part('sound-dialog', HTMLDialogElement).showModal());
    document.addEventListener('keydown', (event) => {
      const action = this.#player && actionOf(event, this.#sound.letters);
      if (action) {
        event.preventDefault();
        this.#actions[action]();
      }
    });
    // A page that is put aside and brought back was not practised on in the meantime.
    addEventListener('pagehide', () => this.#player?.pause());
    document.addEventListener('visibilitychange', () => {
      this.#player?.look();
      this.#player?.save();
      void this.#bells.wake();
    });
  }

  /** What browsers allow inside a gesture only. */
  open() {
    this.#bells.open();
    this.#guide.voice.prime();
    void this.#wake.hold();
    this.#media.open({
      play: () => this.#player?.play(),
      pause: () => this.#player?.pause(),
      next: this.#actions.next,
      back: this.#actions.back,
      stop: () => this.#player?.pause(),
    }, this.#sound.overMusic);
  }

  /**
   * @param {Timeline} timeline
   * @param {Bookmark} [bookmark]
   */
  begin(timeline, bookmark) {
    const parts = { view: this.#view, bells: this.#bells, guide: this.#guide, media: this.#media, figures: this.figures };
    const player = new Player(timeline, bookmark?.practice ?? begun(timeline), parts, bookmark);
    this.#player = player;
    player.onEnd = () => this.#keep(player.practice);
    this.#turnTo('stage');
    this.#sound.moveTo(part('sound-place', HTMLElement));
    quietWhenIdle(this.#stage);
    this.#view.begin(timeline);
    player.start();
    part('toggle', HTMLElement).focus({ preventScroll: true });
  }

  async #leave() {
    const player = this.#player;
    if (!player) {
      return;
    }

    const wasPlaying = player.playing;
    player.pause();
    if (!await askToLeave(player.practice, person())) {
      if (wasPlaying) {
        player.play();
      }

      return;
    }

    const { practice } = player;
    player.stop();
    this.#player = null;
    if (worth(practice, person()) === 'partial') {
      this.#keep(practice);
    } else {
      settle(practice, person());
      location.assign(`/sequences/${practice.sequence_slug}`);
    }
  }

  /** @param {Practice} practice */
  #keep(practice) {
    this.#player = null;
    keep(practice);
    forgetBookmark();
    closePanels();
    leaveFullScreen();
    void this.#wake.release();
    this.#turnTo('done');
    void showDone(practice, person() !== null);
  }

  /** @param {'stage' | 'done'} view */
  #turnTo(view) {
    this.#main.dataset.view = view;
    for (const id of ['prepare', 'stage', 'done']) {
      part(id, HTMLElement).hidden = id !== view;
    }

    scrollTo(0, 0);
  }
}

/**
 * @param {Timeline} timeline
 * @returns {Practice}
 */
function begun(timeline) {
  return {
    client_id: newId(),
    person: person(),
    sequence_id: timeline.sequence_id,
    sequence_slug: timeline.slug,
    sequence_name: timeline.name,
    kind: 'sequence',
    started_at: new Date().toISOString(),
    duration_seconds: 0,
    completion_status: 'abandoned',
    poses_completed: 0,
    steps: [],
    sent: false,
  };
}
