import type { Engine } from '../../cors/profile';
import { describe, expect, it } from 'vitest';
import consoleLines from './test-data/console-lines.json';
import { violationMessages, type ReportedConnection } from './violation-messages';

const url = 'http://localhost:4201/t/a';
const connection = (part: Partial<ReportedConnection> & { list?: string }): ReportedConnection => ({
  disposition: 'enforce',
  effectiveDirective: 'connect-src',
  directive: { name: 'connect-src', value: (part.list ?? "'self'").split(' ') },
  url,
  isFetch: true,
  isRedirected: false,
  ...part,
});
const texts = (part: Parameters<typeof connection>[0], engine: Engine) =>
  violationMessages(connection(part), engine).map(({ text }) => text);

const fallback = { directive: { name: 'default-src', value: ["'self'"] } };
const printed = consoleLines.lines;

describe('lines that the engines were seen to print', () => {
  it.each([
    ['enforced', {}, 'chromium', printed.chromium['csp-violation']],
    ['enforced, second line', {}, 'chromium', printed.chromium['csp-fetch']],
    ['stood in for', fallback, 'chromium', printed.chromium['csp-violation']],
    ['reported', { disposition: 'report' }, 'chromium', printed.chromium['csp-report-only-violation']],
    ['enforced', {}, 'firefox', printed.firefox['CSPGenericViolation']],
    ['stood in for', fallback, 'firefox', printed.firefox['CSPGenericViolation']],
    ['reported', { disposition: 'report' }, 'firefox', printed.firefox['CSPROGenericViolation']],
    ['enforced', {}, 'webkit', printed.webkit['csp-connect-src']],
    ['stood in for', fallback, 'webkit', printed.webkit['csp-default-src']],
    ['reported', { disposition: 'report' }, 'webkit', printed.webkit['csp-report-only']],
  ] as const)('%s, %o, in %s', (_, part, engine, lines) => {
    expect(texts(part, engine).some((text) => (lines as readonly string[]).includes(text))).toBe(true);
  });
});

describe('what an engine prints', () => {
  it.each([
    ['a second line for fetch', { isFetch: true }, 'chromium', 2],
    ['no second line for XMLHttpRequest', { isFetch: false }, 'chromium', 1],
    ['no second line after a redirect', { isRedirected: true }, 'chromium', 1],
    ['one line where it only reports', { disposition: 'report' }, 'chromium', 1],
    ['one line', {}, 'firefox', 1],
    ['one line', {}, 'webkit', 1],
  ] as const)('%s (%o, %s)', (_, part, engine, count) => {
    expect(texts(part, engine)).toHaveLength(count);
  });

  it('the wording of earlier versions, with the version', () => {
    const [line] = violationMessages(connection({}), 'chromium');
    expect(line?.otherWordings).toEqual([
      {
        text: `Refused to connect to '${url}' because it violates the following Content Security Policy directive: "connect-src 'self'".`,
        versions: 'before 2025',
      },
    ]);
  });

  it.each(['chromium', 'firefox', 'webkit'] as const)('no placeholder stays open in %s', (engine) => {
    for (const disposition of ['enforce', 'report'] as const) {
      for (const directive of [fallback.directive, { name: 'connect-src', value: ['*'] }]) {
        const lines = violationMessages(connection({ disposition, directive }), engine);
        expect(lines.length).toBeGreaterThan(0);
        for (const { text, otherWordings } of lines) {
          for (const wording of [text, ...otherWordings.map((other) => other.text)]) {
            expect(wording).not.toMatch(/\{\w+\}|\[\[/);
          }
        }
      }
    }
  });
});
