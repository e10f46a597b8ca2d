import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  arrivalAt, backFrom, comingUp, forwardFrom, lengthened, saysName, segmentAt, signalsBetween, spokenAt, waitingPoint,
} from '../../../src/YogaFlow.Web/wwwroot/js/practice/timeline.js';
import { sample } from './sample.mjs';

test('a segment ends where the next begins', () => {
  const timeline = sample();
  assert.deepEqual([0, 4999, 5000, 34_999, 35_000, 73_999, 74_000, 9e9].map((at) => segmentAt(timeline, at)), [0, 0, 1, 1, 2, 4, 4, 4]);
});

test('forward goes to the next hold, and after the last to the end', () => {
  const timeline = sample();
  assert.deepEqual([0, 1, 2, 3, 4].map((index) => forwardFrom(timeline, index, false)), [5000, 40_000, 40_000, 70_000, 74_000]);
});

test('forward from a hold that waits goes the way to the next one', () => {
  assert.equal(forwardFrom(sample(true), 1, true), 35_000);
});

test('back begins a hold again that one has settled in, else goes to the one before', () => {
  const timeline = sample();
  assert.equal(backFrom(timeline, 3, 44_000), 40_000);
  assert.equal(backFrom(timeline, 3, 42_000), 5000);
  assert.equal(backFrom(timeline, 2, 39_000), 5000);
  assert.equal(backFrom(timeline, 1, 6000), 0);
});

test('a signal is due once', () => {
  const timeline = sample();
  assert.equal(signalsBetween(timeline, 29_999, 30_000).length, 2);
  assert.equal(signalsBetween(timeline, 30_000, 30_016).length, 0);
});

test('what is spoken at a hold is shown without its name', () => {
  assert.equal(spokenAt(sample(), 4), 'Stand tall.');
});

test('after a jump the name is said that the way there would have said', () => {
  assert.equal(arrivalAt(sample(), 3), 'Tree, left side. Stand tall.');
  assert.equal(arrivalAt(sample(), 2), 'Switch sides: Tree, left side.');
});

test('names are known from cues', () => {
  const timeline = sample();
  const says = timeline.signals.filter(({ kind }) => kind === 'say').map((signal) => saysName(timeline, signal));
  assert.deepEqual(says.slice(0, 5), [true, false, true, false, true]);
});

test('the next pose is the hold after the one that is shown', () => {
  const timeline = sample();
  assert.deepEqual([0, 1, 2, 3, 4].map((index) => comingUp(timeline, index)?.step), [2, 2, 3, 3, undefined]);
});

test('a practice by hand waits at the end of each hold', () => {
  const timeline = sample(true);
  assert.deepEqual([0, 34_998, 35_000, 74_000].map((at) => waitingPoint(timeline, at)), [34_999, 34_999, 69_999, Infinity]);
});

test('ten seconds more move what has not happened, and the warning comes again', () => {
  const before = sample();
  const late = lengthened(before, 1, 33_000, 10);
  assert.equal(late.total_seconds, 84);
  assert.deepEqual(late.segments.map(({ start, end }) => [start, end]), [[0, 5], [5, 45], [45, 50], [50, 80], [80, 84]]);
  assert.deepEqual(late.signals.map(({ at }) => at), [0, 0, 5, 5, 20, 40, 40, 45, 45, 45, 50, 50, 80, 80, 80, 84, 84, 84]);
  assert.equal(before.segments[1].end, 35, 'the first timeline is as it was');
  assert.equal(lengthened(before, 1, 10_000, 10).signals.find(({ text }) => text === 'Halfway.').at, 30);
});
