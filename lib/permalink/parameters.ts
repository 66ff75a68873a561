import { mostParameters } from './limits';

/** One named value of a permalink; names may repeat, and their order counts. */
export type Parameter = readonly [name: string, value: string];

export type ParsedParameters =
  | { readonly ok: true; readonly parameters: readonly Parameter[] }
  | { readonly ok: false; readonly message: string };

/** Stands last, so that a link which lost its end is noticed. */
const endMark = 'end';

/**
 * The parameters as text for a URL's fragment: `name=value&name=value&end`, percent-encoded where a URL, Markdown or a
 * mail program might stumble. Half a surrogate pair becomes U+FFFD.
 */
export function formatParameters(parameters: readonly Parameter[]): string {
  return [...parameters.map(([name, value]) => `${name}=${encode(value)}`), endMark].join('&');
}

/**
 * Reads such text, also when a person wrote or changed it. A failure says what is wrong with which part: a broken
 * percent sequence, too many parameters, or no end mark, which only a scenario's bare name can do without.
 */
export function parseParameters(text: string): ParsedParameters {
  const parts = text.split('&').filter((part) => part !== '');
  const isEnded = parts.at(-1) === endMark;
  if (isEnded) parts.pop();
  if (parts.length > mostParameters) {
    const message = `The link has ${parts.length} parameters; this page reads ${mostParameters}.`;
    return { ok: false, message };
  }
  const parameters: Parameter[] = [];
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = decode(equals === -1 ? part : part.slice(0, equals));
    const value = decode(equals === -1 ? '' : part.slice(equals + 1));
    if (name === null || value === null) {
      const message = `${quoted(part)} has a "%" without the two digits that must follow it, or bytes that are not UTF-8. Part of the link may be missing.`;
      return { ok: false, message };
    }
    parameters.push([name, value]);
  }
  const isBareName = parameters.length === 1 && parameters[0]?.[0] === 'scenario';
  if (!isEnded && !isBareName) {
    const message = `The link was cut: it doesn't end with "&${endMark}". Copy all of it; if you wrote it yourself, add "&${endMark}".`;
    return { ok: false, message };
  }
  return { ok: true, parameters };
}

/** Text in quotes for a message: short, and without control or invisible characters. */
export function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `"${short.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')}"`;
}

function encode(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll(/%(?:3A|2F|2C|3B|40|3D|3F)/g, decodeURIComponent)
    .replaceAll(/['()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
