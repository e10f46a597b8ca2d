import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PracticeClock, wallClock } from '../../../src/YogaFlow.Web/wwwroot/js/practice/clock.js';

function times(wall = 1_000_000, steady = 50) {
  const time = { wall, steady, pass(ms, steadyMs = ms) { time.wall += ms; time.steady += steadyMs; } };
  return [time, wallClock(() => time.wall, () => time.steady)];
}

test('the wall clock counts while the steady clock sleeps', () => {
  const [time, now] = times();
  const before = now();
  time.pass(600_000, 40);
  assert.equal(now() - before, 600_000);
});

test('a clock that is set back takes no time away', () => {
  const [time, now] = times();
  const before = now();
  time.pass(-3_600_000, 1000);
  assert.equal(now() - before, 1000);
});

test('a clock that is read a millisecond early never runs backwards', () => {
  const [time, now] = times();
  const before = now();
  time.pass(-1, 0);
  assert.equal(now(), before);
});

test('a pause of any length costs nothing', () => {
  const [time, now] = times();
  const clock = new PracticeClock(now);
  clock.play();
  time.pass(4000);
  clock.pause();
  time.pass(3_600_000);
  assert.equal(clock.position, 4000);
  clock.play();
  time.pass(500);
  assert.equal(clock.position, 4500);
});

test('time spent waiting at the limit is not made up for', () => {
  const [time, now] = times();
  const clock = new PracticeClock(now);
  clock.seek(0, 3000);
  clock.play();
  time.pass(60_000);
  assert.equal(clock.position, 3000);
  clock.limit = 13_000;
  time.pass(1000);
  assert.equal(clock.position, 4000);
});

test('an hour of one look a minute ends where the wall clock says', () => {
  const [time, now] = times();
  const clock = new PracticeClock(now);
  clock.play();
  for (let minute = 0; minute < 60; minute++) {
    time.pass(60_000 + (minute % 2 ? 37 : -37), 60_000);
    void clock.position;
  }
  assert.equal(clock.position, 3_600_000);
});
