import * as v from 'valibot';
import { engines, type Engine } from '../../cors/profile';
import type { Place } from '../../scenarios/resolve-scenario';
import file from './browser-matrix.json';
import { gateKinds } from '../gate';
import type { MatrixEntry } from './matrix-entry';

/** Every scenario in every browser, as `npm run matrix` found it. */
export type BrowserMatrix = {
  /** The day of the run, as in "2026-11-25". */
  readonly date: string;
  readonly versions: Readonly<Record<Engine, string>>;
  /** By scenario, what each browser did; a browser that could not be brought to run it is not there. */
  readonly scenarios: ReadonlyMap<string, ReadonlyMap<Engine, MatrixEntry>>;
};

/** Where the site stands when the matrix is made: another installation's addresses change none of it. */
export const matrixPlace: Place = {
  docsOrigin: 'http://localhost:3000',
  sameSite: 'http://localhost:3001',
  crossSite: 'http://127.0.0.1:3001',
  meter: { limit: 1000, used: 0, resetSeconds: 3600 },
};

const words = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => (text === '' ? [] : text.split(' '))),
);

const outcomeSchema = v.strictObject({
  verdict: v.strictTuple([
    v.picklist(['not needed', 'allowed', 'refused', 'never sent', 'cancelled', 'unknown']),
    v.picklist(['sent', 'from cache', 'never sent', 'cancelled', 'unknown']),
    v.picklist(['readable', 'opaque', 'withheld', 'none', 'cancelled', 'unknown']),
  ]),
  script: v.string(),
  gate: v.picklist(gateKinds),
  isLikely: v.optional(v.literal(true)),
  wire: v.nullable(v.array(v.string())),
  sent: v.exactOptional(v.array(v.string())),
  readable: words,
  violations: v.optional(v.array(v.string()), []),
});

const fileSchema = v.strictObject({
  date: v.pipe(v.string(), v.isoDate()),
  versions: v.strictObject({ chromium: v.string(), firefox: v.string(), webkit: v.string() }),
  /** Browsers that did the same share an outcome, under their names with spaces between. */
  scenarios: v.record(v.string(), v.record(v.string(), outcomeSchema)),
});

/** What is in the file. @throws ValiError when it is not a matrix */
export function readBrowserMatrix(content: unknown): BrowserMatrix {
  const { date, versions, scenarios } = v.parse(fileSchema, content);
  return {
    date,
    versions,
    scenarios: new Map(
      Object.entries(scenarios).map(([id, outcomes]) => [
        id,
        new Map(Object.entries(outcomes).flatMap(ofEach)),
      ]),
    ),
  };
}

/** The file's content, in a form that two runs with the same outcome share: sorted, and each outcome once. */
export function writeBrowserMatrix({ date, versions, scenarios }: BrowserMatrix): string {
  const sorted = [...scenarios].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const content = {
    date,
    versions,
    scenarios: Object.fromEntries(sorted.map(([id, outcomes]) => [id, grouped(outcomes)])),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The matrix of the last run. */
export const browserMatrix: BrowserMatrix = readBrowserMatrix(file);

type FileOutcome = v.InferOutput<typeof outcomeSchema>;

function ofEach([names, outcome]: readonly [string, FileOutcome]): (readonly [Engine, MatrixEntry])[] {
  const { verdict, gate, isLikely, ...rest } = outcome;
  const [preflight, request, response] = verdict;
  const entry: MatrixEntry = {
    ...rest,
    verdict: { preflight, request, response },
    gate: { kind: gate, certainty: isLikely === true ? 'likely' : 'certain' },
  };
  return names.split(' ').map((name) => {
    const engine = engines.find((known) => known === name);
    if (engine === undefined) throw new Error(`The matrix has an unknown browser "${name}".`);
    return [engine, entry];
  });
}

function grouped(
  outcomes: ReadonlyMap<Engine, MatrixEntry>,
): Record<string, v.InferInput<typeof outcomeSchema>> {
  const names = new Map<string, Engine[]>();
  const forms = new Map<string, v.InferInput<typeof outcomeSchema>>();
  for (const engine of engines) {
    const entry = outcomes.get(engine);
    if (entry === undefined) continue;
    const form = fileForm(entry);
    const key = JSON.stringify(form);
    forms.set(key, form);
    names.set(key, [...(names.get(key) ?? []), engine]);
  }
  return Object.fromEntries([...forms].map(([key, form]) => [names.get(key)?.join(' ') ?? '', form]));
}

function fileForm({
  verdict,
  script,
  gate,
  wire,
  sent,
  readable,
  violations,
}: MatrixEntry): v.InferInput<typeof outcomeSchema> {
  return {
    verdict: [verdict.preflight, verdict.request, verdict.response],
    script,
    gate: gate.kind,
    ...(gate.certainty === 'likely' ? { isLikely: true as const } : {}),
    wire: wire === null ? null : [...wire],
    ...(sent === undefined || sent.length === 0 ? {} : { sent: [...sent] }),
    ...(readable.length === 0 ? {} : { readable: readable.join(' ') }),
    ...(violations.length === 0 ? {} : { violations: [...violations] }),
  };
}
