import { scenarios } from '../scenarios/catalogue';
import type { ScenarioData } from '../scenarios/scenario-data';
import { deflate, inflate } from './deflate';
import { longestFragment, longestInflated, longestReadable } from './limits';
import { formatParameters, parseParameters, quoted, type Parameter } from './parameters';
import { applyDifference, differenceFrom } from './preset-difference';
import { readScenario } from './read-scenario';
import { scenarioParameters } from './scenario-parameters';
import { leftOut, replaceSecrets, secretNames } from './secrets';

export type DecodedPermalink =
  | {
      readonly ok: true;
      readonly data: ScenarioData;
      /** What a reader should know of it, a sentence each: what was left out, what isn't known here. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

const version = 1;

/**
 * The scenario as a URL's fragment, without "#": `v1&method=GET&path=/v1/postcards&header=X-FooBar:hello&end`; a
 * scenario of the catalogue by its name and what differs, `v1&scenario=x-foobar&method=PUT&end`; and what is longer
 * than `longestReadable` compressed, `v1z=...`. Unless `withSecrets`, `***` stands for the values of credentials: in
 * headers, in URLs, and the arguments of open(). Bodies go along as they are. A scenario that breaks the rules of
 * `decodePermalink` has a link too, which is then refused there.
 */
export async function encodePermalink(
  data: ScenarioData,
  { withSecrets }: { readonly withSecrets: boolean },
): Promise<string> {
  const own = scenarioParameters(data);
  const full = formatParameters(withSecrets ? own : own.map(masked));
  const preset = presetOf(data.id);
  const short = preset && shortForm(preset, own, withSecrets);
  const text = short !== null && short.length < full.length ? short : full;
  const compressed = text.length > longestReadable ? await deflate(text) : null;
  return compressed === null ? `v${version}&${text}` : `v${version}z=${compressed}`;
}

/**
 * Reads a fragment, with or without "#". Never throws. A link that was cut or damaged, is too long, of a version that
 * is not known here, or holds what no link may hold (a script's URL, line breaks outside bodies) is a failure whose
 * message is for the reader.
 */
export async function decodePermalink(fragment: string): Promise<DecodedPermalink> {
  const text = fragment.replace(/^#/, '');
  if (text.length > longestFragment) {
    return failed(`The link is ${text.length} characters long; this page reads ${longestFragment}.`);
  }
  const [start, digits = '', z] = /^v(\d{1,9})(?:(z)=|&|$)/.exec(text) ?? [];
  if (start === undefined)
    return failed('This is not a link to a scenario: such a link begins with "v1&" or "v1z=".');
  if (Number(digits) !== version) {
    return failed(
      `This link is of version ${digits}. This page knows version ${version} only: open the link where it was made.`,
    );
  }
  if (z === undefined) return read(text.slice(start.length));
  const inflated = await inflate(text.slice(start.length));
  return inflated.ok ? read(inflated.text) : failed(inflateMessages[inflated.why]);
}

const inflateMessages = {
  damaged: "The link is damaged or was cut: its compressed part can't be read. Copy all of it.",
  'too long': `The link unpacks to more than ${longestInflated} bytes, which is more than this page reads.`,
  'not supported':
    'This browser can\'t unpack compressed links: it lacks DecompressionStream with "deflate-raw".',
} as const;

function read(text: string): DecodedPermalink {
  const parsed = parseParameters(text);
  if (!parsed.ok) return parsed;
  const { parameters } = parsed;
  const broken = parameters.find(([name, value]) => !isText(name) && /[\0\r\n]/.test(value));
  if (broken) return failed(`${quoted(broken[0])} has a line break or NUL, which a link may not have there.`);
  const ids = parameters.flatMap(([name, value]) => (name === 'scenario' ? [value] : []));
  const given = parameters.filter(([name]) => name !== 'scenario');
  const [id] = ids;
  if (ids.length > 1) return failed('scenario is given more than once, and only one can apply.');
  const preset = id === undefined ? null : presetOf(id);
  if (id !== undefined && preset === null) {
    return failed(
      `There is no scenario ${quoted(id)} here. The link was cut, or comes from another version of this site.`,
    );
  }
  if (preset !== null && given.length === 0) return { ok: true, data: preset, warnings: [] };
  const result = readScenario(preset ? applyDifference(scenarioParameters(preset), given) : given);
  if (!result.ok) return result;
  return {
    ok: true,
    data: result.data,
    warnings: [...leftOutWarnings(given), ...unknownWarnings(result.unknownNames)],
  };
}

/** The catalogue's scenario, without what it is grouped by there. */
function presetOf(id: string): ScenarioData | null {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) return null;
  const { theme: _, ...data } = found;
  return data;
}

function shortForm(preset: ScenarioData, own: readonly Parameter[], withSecrets: boolean): string {
  const difference = differenceFrom(scenarioParameters(preset), own);
  return formatParameters([['scenario', preset.id], ...(withSecrets ? difference : difference.map(masked))]);
}

function masked(parameter: Parameter): Parameter {
  return replaceSecrets(parameter, () => leftOut);
}

function isText(name: string): boolean {
  return name === 'body.text' || name.endsWith('actual.body');
}

function leftOutWarnings(parameters: readonly Parameter[]): string[] {
  const names = secretNames(parameters, (value) => value === leftOut);
  if (names.length === 0) return [];
  return [`Secrets were left out of this link: ${listed(names)}. ${leftOut} is in their place.`];
}

function unknownWarnings(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const all = names.length === 1 ? 'it' : 'them';
  return [
    `This page doesn't know ${listed(names)}, and ignores ${all}. The link may come from a later version.`,
  ];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(quoted).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

function failed(message: string): DecodedPermalink {
  return { ok: false, message };
}
