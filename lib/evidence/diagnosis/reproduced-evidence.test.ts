import { expect, test } from 'vitest';
import { profiles } from '../../browsers/profiles';
import { predict } from '../../cors/predict';
import { reproductionOf } from '../../scenarios/reproduction';
import { resolveScenario } from '../../scenarios/resolve-scenario';
import { place } from '../../scenarios/test-data/place';
import { readEvidence } from '../read-evidence';
import { madeEvidence, type MadeEvidence } from '../test-data/made-evidence';
import { diagnose } from './diagnose';
import { scenarioOfCase } from './scenario-of-case';

/** What becomes of a piece of evidence: the block of its cause, and that of what is run here; or why nothing is. */
function reproduced({ text, engine }: MadeEvidence) {
  const [diagnosis] = diagnose(readEvidence(text), engine);
  const data = diagnosis?.data ? scenarioOfCase(diagnosis.data) : null;
  if (data === null) return { because: 'The evidence tells too little.' };
  const reproduction = reproductionOf(data, place, profiles[engine]);
  if (reproduction.kind !== 'can be run') return reproduction;
  const theirs = predict(resolveScenario(data, place), profiles[engine]).block?.kind ?? null;
  const here = predict(resolveScenario(reproduction.data, place), profiles[engine]).block?.kind ?? null;
  return { cause: diagnosis?.causes[0].kind, theirs, here };
}

test('what scenarios leave behind is reproduced with the block that was its cause, or it is said why not', () => {
  const pieces = madeEvidence().filter(({ engine }) => engine === 'chromium');
  const all = pieces.map(reproduced);
  const run = all.flatMap((piece) => ('here' in piece ? [piece] : []));
  const wrong = run.filter(
    ({ cause, theirs, here }) => cause !== (here ?? 'nothing-blocked') || theirs !== here,
  );
  expect(wrong).toEqual([]);
  expect(run.length / all.length).toBeGreaterThan(0.7);
}, 60_000);
