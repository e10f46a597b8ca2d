import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ledger } from '../../../src/YogaFlow.Web/wwwroot/js/practice/ledger.js';
import { lengthened } from '../../../src/YogaFlow.Web/wwwroot/js/practice/timeline.js';
import { sample } from './sample.mjs';

const practice = { client_id: 'x', steps: [] };

test('seldom looks book the same as many', () => {
  const timeline = sample();
  const [often, once] = [new Ledger(), new Ledger()];
  for (let at = 0; at < 74_000; at += 16) {
    often.add(timeline, at, Math.min(at + 16, 74_000), 0);
  }
  once.add(timeline, 0, 74_000, 0);
  assert.deepEqual(often.account, once.account);
  assert.deepEqual(once.steps(timeline).map(({ seconds }) => seconds), [30, 30, 4]);
});

test('a hold counts when half of it was done', () => {
  const timeline = sample();
  const ledger = new Ledger();
  ledger.add(timeline, 5000, 19_999, 0);
  assert.equal(ledger.steps(timeline).length, 0);
  ledger.add(timeline, 19_999, 20_000, 0);
  assert.deepEqual(ledger.steps(timeline), [{ pose: 'tree', side: 'right', seconds: 15 }]);
});

test('seconds that were added do not raise the half', () => {
  const timeline = lengthened(sample(), 1, 10_000, 10);
  const ledger = new Ledger();
  ledger.add(timeline, 5000, 20_000, 0);
  assert.equal(ledger.steps(timeline).length, 1);
});

test('waiting at the end of a hold is practice, a night of it is not', () => {
  const timeline = sample(true);
  const ledger = new Ledger();
  ledger.add(timeline, 5000, 34_999, 0);
  ledger.add(timeline, 34_999, 34_999, 20_000);
  assert.equal(ledger.steps(timeline)[0].seconds, 50);
  ledger.add(timeline, 34_999, 34_999, 8 * 3_600_000);
  assert.ok(ledger.elapsed < 150_000);
});

test('more than half is a part, the end is the whole', () => {
  const timeline = sample();
  const ledger = new Ledger();
  ledger.add(timeline, 0, 37_000, 0);
  assert.equal(ledger.report(practice, timeline, false).completion_status, 'abandoned');
  ledger.add(timeline, 37_000, 38_000, 0);
  assert.equal(ledger.report(practice, timeline, false).completion_status, 'partial');
  assert.equal(ledger.report(practice, timeline, true).completion_status, 'completed');
});
