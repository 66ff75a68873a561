import type { HeaderList } from '../http/header-list';
import { leftOut, replaceSecrets, replaceUrlSecrets } from '../permalink/secrets';
import { isSecretName } from '../record/secrets';
import type { Parameter } from '../permalink/parameters';

/** Takes secrets out of what goes into a report. */
export type Redaction = {
  /** Any text, in which URLs and secrets may be quoted. */
  readonly text: (text: string) => string;
  readonly headers: (headers: HeaderList) => HeaderList;
  readonly parameter: (parameter: Parameter) => Parameter;
};

/** Shorter ones are taken out of their own places only: in running text they may be anything. */
const shortestInText = 6;
const shortestPart = 8;

/**
 * Knows the secrets of a scenario, given as its parameters, and takes them out wherever they stand: the values of
 * headers, of URLs and of open()'s arguments, as they are, percent-encoded, and in parts such as a token behind its
 * scheme.
 */
export function redactionOf(parameters: readonly Parameter[]): Redaction {
  const secrets = new Set<string>();
  for (const parameter of parameters) {
    replaceSecrets(parameter, (_, secret) => {
      for (const form of formsOf(secret)) secrets.add(form);
      return secret;
    });
  }
  const longestFirst = [...secrets].toSorted((left, right) => right.length - left.length);
  const text = (value: string): string =>
    longestFirst.reduce(
      (redacted, secret) => redacted.replaceAll(secret, leftOut),
      value.replaceAll(/\b[a-z][a-z\d+.-]*:\/\/[^\s"<>]+/gi, (url) => replaceUrlSecrets(url, () => leftOut)),
    );
  return {
    text,
    headers: (headers) =>
      headers.map(([name, value]) => [name, isSecretName(name) && value !== '' ? leftOut : text(value)]),
    parameter: (parameter) => {
      const [name, value] = replaceSecrets(parameter, () => leftOut);
      return [name, text(value)];
    },
  };
}

function formsOf(secret: string): string[] {
  const parts = secret.split(/[\s;,=]+/).filter((part) => part.length >= shortestPart);
  return [secret, secret.trim(), ...parts]
    .filter((form) => form.length >= shortestInText)
    .flatMap((form) => {
      const once = encodeURIComponent(form.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
      return [form, once, encodeURIComponent(once)];
    });
}
