import { observedViolation } from '../run/test-data/observed-violation';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { whyNotRun } from '../comparison/why-not-run';
import { blankScenario } from '../scenarios/blank-scenario';
import { scenarioById, scenarios } from '../scenarios/catalogue';
import type { ScenarioData } from '../scenarios/scenario-data';
import { place } from '../scenarios/test-data/place';
import type { ReportInput } from './report';
import { table } from './markdown-text';
import { reportJson } from './report-json';
import { reportMarkdown } from './report-markdown';
import { inputOf } from './test-data/run-as-predicted';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

function parse(markdown: string): Tree {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function all(node: Node): Node[] {
  return 'children' in node ? [node, ...node.children.flatMap((child) => all(child))] : [node];
}

/** A report's blocks and the sizes of its tables, without what they say. */
function structure(markdown: string): string[] {
  return all(parse(markdown)).flatMap((node) => {
    if (node.type === 'text' || node.type === 'link') return [];
    return [node.type === 'code' ? `code of ${node.value.split('\n').length} lines` : node.type];
  });
}

describe.each(scenarios)('$id', (scenario) => {
  test('as Markdown', async () => {
    const input = await inputOf(scenario);
    const markdown = reportMarkdown(input);
    const tree = parse(markdown);
    const headings = all(tree).flatMap((node) => (node.type === 'heading' ? [toString(node)] : []));
    expect(headings).toEqual([
      scenario.title,
      'Cause',
      ...(input.fixes.length === 0 ? [] : ['What fixes it']),
      'The scenario',
      'Predicted by the standard',
      'Observed in Chromium 156, in 12 ms',
      'Prediction and observation',
    ]);
    const links = all(tree).flatMap((node) => (node.type === 'link' ? [node.url] : []));
    expect(links[0]).toBe(input.link);
    const { block, exchanges } = input.prediction;
    if (block !== null) expect(markdown).toContain(`Predicted: ${block.kind}.`);
    const blocks = all(tree).flatMap((node) => (node.type === 'code' ? [node.value.split('\n')[0]] : []));
    const requests = exchanges.map(({ request }) => request.method);
    const lines = blocks.map((line) => line?.split(' ')[0] ?? '');
    expect(lines.filter((word) => requests.includes(word))).toEqual([...requests, ...requests]);
    expect(all(tree).some((node) => node.type === 'html')).toBe(false);
  });

  test('as JSON', async () => {
    const input = await inputOf(scenario);
    const report: unknown = JSON.parse(reportJson(input));
    expect(report).toMatchObject({
      report: 2,
      link: input.link,
      scenario: { id: scenario.id, title: scenario.title },
      prediction: {
        rules: 'spec',
        block: input.prediction.block === null ? null : { kind: input.prediction.block.kind },
        exchanges: input.prediction.exchanges.map(({ kind, hop }) => ({ kind, hop })),
      },
      observation: { browser: 'Chromium 156', record: 'read' },
      fixes: input.fixes.map(({ isUnsafe }) => ({ isUnsafe })),
    });
  });
});

/** The same scenario and run, with these texts in every place that a stranger may fill. */
async function withTexts(texts: readonly string[]): Promise<ReportInput> {
  const [name = '', value = '', body = '', title = ''] = texts;
  const data: ScenarioData = {
    ...scenarioById('x-foobar'),
    title,
    story: value,
    request: { method: 'PUT', path: '/v1', headers: [[name, value]], body: { kind: 'string', text: body } },
  };
  const input = await inputOf({ ...data, request: { ...data.request, headers: [['X-A', 'b']] } });
  const { observation } = input;
  if (observation?.record.kind !== 'read') throw new Error('There is no record.');
  const exchanges = observation.record.exchanges.map((exchange) => ({
    ...exchange,
    request: { ...exchange.request, headers: [[name, value]] as const },
    response: { status: 200, reason: '', headers: [[name, value]] as const },
  }));
  return {
    ...input,
    data,
    prediction: {
      ...input.prediction,
      preflightTriggers: [{ kind: 'method', method: value }],
      steps: input.prediction.steps.map(({ rule, reads }) => ({
        rule,
        reads,
        outcome: 'failed',
        block: { kind: 'method-invalid', method: value },
        compared: { left: { label: 'left', value }, right: { label: 'right', value: null } },
      })),
    },
    observation: {
      ...observation,
      outcome: { kind: 'error', name: value, message: body },
      violations: [
        observedViolation({
          disposition: 'enforce',
          effectiveDirective: name,
          blockedURI: value,
          originalPolicy: body,
        }),
      ],
      record: { ...observation.record, exchanges },
    },
    fixes: [{ sentence: value, isUnsafe: true }],
  };
}

const hostile = [
  '```\n# Heading\n```',
  '~~~~',
  '`````',
  'a | b || c \\| d \\\\| e',
  '</code></pre><script>alert(1)</script>',
  '<!-- ',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example/',
  '[click](javascript:alert(1))',
  '- [ ] task',
  '1. one\n2. two',
  '    four spaces',
  '===',
  '---',
  '> quote',
  '*a* __b__ ~~c~~ $d$ [^1]',
  '&lt;b&gt; &amp; &#35;',
  '\u202Eevil\u2066',
  'a\r\n\r\n## b',
  'trailing \\',
  '\ud800',
];

describe('what a stranger wrote', () => {
  test.each(hostile)('stays in its place: %j', async (text) => {
    const plain = reportMarkdown(await withTexts(['x', 'x', 'x', 'x']));
    const markdown = reportMarkdown(await withTexts([text, text, text, text]));
    expect(structure(markdown)).toEqual(structure(plain));
  });

  test('stays in its place, whatever it is', async () => {
    const plain = structure(reportMarkdown(await withTexts(['x', 'x', 'x', 'x'])));
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\\', '|', '`', ' '),
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => `x${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 4, maxLength: 4 }), async (texts) => {
        const input = await withTexts(texts);
        expect(structure(reportMarkdown(input))).toEqual(plain);
        JSON.parse(reportJson(input));
      }),
      { numRuns: 200 },
    );
  });

  test.each(['a | b \\| c', '*a* <b> &amp; [c](d) `e`', '1. $x$ #y ~z~ \\*'])(
    'is shown as it is: %s',
    async (text) => {
      const tree = parse(reportMarkdown(await withTexts([text, text, text, text])));
      const [heading, story] = all(tree).filter(({ type }) => type === 'heading' || type === 'paragraph');
      expect(heading && toString(heading)).toBe(text);
      expect(story && toString(story)).toBe(text);
      const cells = all(parse(table([['head'], [text]]))).flatMap((node) =>
        node.type === 'tableCell' ? [toString(node)] : [],
      );
      expect(cells).toEqual(['head', text]);
    },
  );

  test('is cut when it is very long', async () => {
    const long = 'a'.repeat(100_000);
    expect(reportMarkdown(await withTexts(['X-A', long, long, 'x'])).length).toBeLessThan(60_000);
  });
});

describe('credentials', () => {
  const data: ScenarioData = {
    ...scenarioById('x-foobar'),
    id: 'own',
    request: {
      url: 'https://ada:lovelace@api.example/v1?api_key=query-secret&page=2',
      path: '/',
      headers: [
        ['Authorization', 'Bearer header-secret'],
        ['X-API-Key', 'kê y/secret\n'],
        ['X-Note', 'mentions header-secret'],
        ['X-Token', 'k1'],
      ],
    },
  };
  const secrets = ['lovelace', 'ada:', 'query-secret', 'header-secret', 'kê', '%C3%AA', ': k1', '"k1"'];

  test.each([
    ['Markdown', reportMarkdown],
    ['JSON', reportJson],
  ] as const)('are in no report as %s', async (_, report) => {
    const input: ReportInput = { ...(await inputOf(data)), link: 'https://docs.example/playground' };
    const text = report(input);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).toContain('***');
    expect(text).toContain('page=2');
    const spoken = report({
      ...input,
      fixes: [{ sentence: 'Send header-secret to k%C3%AA%20y%2Fsecret', isUnsafe: false }],
    });
    expect(secrets.filter((secret) => spoken.includes(secret))).toEqual([]);
  });

  test('that a server answers with are left out too', async () => {
    const input = await inputOf({
      ...scenarioById('simple-get'),
      server: { actual: { set: [['X-Session-Token', 'server-secret']] } },
    });
    expect(JSON.stringify(input.prediction)).toContain('server-secret');
    expect(reportMarkdown(input)).not.toContain('server-secret');
    expect(reportJson(input)).not.toContain('server-secret');
  });
});

test('a scenario that was not run has a report of its prediction', async () => {
  const input = await inputOf(scenarioById('no-allow-origin'));
  const markdown = reportMarkdown({ ...input, observation: null });
  expect(markdown).toContain('Predicted: access-control-allow-origin-missing.');
  expect(markdown).not.toContain('bserved');
  expect(JSON.parse(reportJson({ ...input, observation: null }))).toMatchObject({
    observation: null,
    comparison: null,
  });
});

test('a scenario of a page that is not ours says why it is only predicted, and has no header that nobody sent', async () => {
  const data: ScenarioData = {
    ...blankScenario,
    page: { url: 'https://shop.example/cart', addressSpace: 'public' },
    request: { url: 'http://api.example/orders', path: '/' },
  };
  const notRun = whyNotRun(data, place);
  const input = { ...(await inputOf(data)), observation: null, notRun };
  const markdown = reportMarkdown(input);
  expect(markdown).toContain('**Not run:** Only a page of https://shop.example can make requests');
  expect(markdown).toContain('page.url: https://shop.example/cart');
  expect(markdown).toContain('page.addressSpace: public');
  expect(markdown).toContain('Predicted: mixed-content.');
  expect(markdown).toContain('Nothing is sent.');
  expect(markdown).not.toContain('bserved');
  const json: unknown = JSON.parse(reportJson(input));
  expect(json).toMatchObject({ notRun, observation: null, comparison: null, prediction: { exchanges: [] } });
});

test('what differs from the prediction is said at the top', async () => {
  const input = await inputOf(scenarioById('simple-get'));
  expect(reportMarkdown(input)).toContain('Observed as predicted.');
  if (input.observation === null) throw new Error('There is no observation.');
  const outcome = { kind: 'error', name: 'TypeError', message: 'Failed to fetch' } as const;
  const differing = { ...input, observation: { ...input.observation, outcome } };
  expect(reportMarkdown(differing)).toContain(
    '**Observed, but not as predicted:** what the script gets; response;',
  );
  expect(reportMarkdown(differing)).toContain('| response | readable | withheld | DIFFERS |');
});

test.each([
  ['image-crossorigin', 'The script gets a load event; the response is of type cors.'],
  ['image', 'The script gets a load event; the response is of type opaque.'],
  ['event-stream', 'The script gets an open event; the response is of type cors.'],
  ['no-cors', 'The script gets a response of type opaque, status 0.'],
])('what %s gets is said in words of its own', async (id, sentence) => {
  expect(reportMarkdown(await inputOf(scenarioById(id)))).toContain(sentence);
});
