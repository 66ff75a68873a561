import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Answer } from '../../lib/evidence/diagnosis/answers';
import { answerableFacts } from '../../lib/evidence/diagnosis/questions';
import type { Given } from '../../lib/evidence/read-evidence';
import { decodeFile } from '../../lib/evidence/text/as-text';
import { classificationJson } from '../../lib/machine/classification-json';
import { diagnosisJson, type DiagnosisJson } from '../../lib/machine/diagnosis-json';
import { serverSchema } from '../../lib/machine/fix-json';
import { isSchemaName, jsonSchemas, schemaNames } from '../../lib/machine/json-schemas';
import { exitCodeOf } from '../../lib/machine/outcome';
import { predictionJson } from '../../lib/machine/prediction-json';
import { readScenarioText } from '../../lib/machine/scenario-json';
import { classificationText } from '../../lib/machine/text/classification-text';
import { diagnosisText } from '../../lib/machine/text/diagnosis-text';
import { predictionText } from '../../lib/machine/text/prediction-text';
import { serverSnippets } from '../../lib/snippets/catalogue';
import { placeOf } from '../../lib/scenarios/place-of';
import type { SiteConfig } from '../../site.config';
import manifest from './package.json';
import { help } from './help';
import { readInput } from './read-input';

/** Where the command runs. */
export type Surroundings = {
  readonly site: SiteConfig;
  readonly stdin: Readable;
  readonly isStdinTerminal: boolean;
  /** Of the text that people read, in characters. */
  readonly width: number;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
};

type Options = {
  readonly isJson: boolean;
  readonly browser: 'spec' | 'chromium' | 'firefox' | 'webkit' | null;
  readonly server: string;
  readonly answers: readonly (readonly [fact: Answer['fact'], value: string])[];
  readonly origin: string | null;
};

/** A mistake in what was asked for, as a sentence. */
class Misuse extends Error {}

/** Does what the arguments ask for; gives the exit code. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  try {
    return await run(args, surroundings);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    surroundings.complain(`preflight: ${error.message}\n`);
    return 2;
  }
}

async function run(args: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { say } = surroundings;
  const { values, positionals } = parsedArguments(args);
  if (values.version) {
    say(`${manifest.version}\n`);
    return 0;
  }
  const [command, ...operands] = positionals;
  if (values.help || command === 'help') {
    say(help);
    return 0;
  }
  const options = optionsOf(values);
  switch (command) {
    case 'diagnose':
      return diagnose(operands, options, surroundings);
    case 'predict':
      return predict(operands, options, surroundings);
    case 'classify':
      return classify(operands, options, surroundings);
    case 'schema':
      return schema(operands, surroundings);
    case undefined:
      throw new Misuse('Which command? diagnose, predict, classify or schema. See: preflight --help');
    default:
      throw new Misuse(`There is no command "${command}". See: preflight --help`);
  }
}

function parsedArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        browser: { type: 'string' },
        server: { type: 'string' },
        answer: { type: 'string', multiple: true },
        origin: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ', 1);
    throw new Misuse(`${sentence.replace(/\.$/, '')}. See: preflight --help`);
  }
}

type Values = ReturnType<typeof parsedArguments>['values'];

const browsers = ['spec', 'chromium', 'firefox', 'webkit'] as const;

function optionsOf({ json, browser, server = 'nginx', answer = [], origin }: Values): Options {
  const known = browsers.find((name) => name === browser);
  if (browser !== undefined && known === undefined)
    throw new Misuse(`--browser is "${browser}", and must be one of ${browsers.join(', ')}.`);
  const isServerKnown: boolean = v.is(serverSchema, server);
  if (!isServerKnown)
    throw new Misuse(
      `--server is "${server}", and must be one of ${serverSnippets.map(({ id }) => id).join(', ')}.`,
    );
  if (
    origin !== undefined &&
    origin !== 'null' &&
    (!URL.canParse(origin) || new URL(origin).origin !== origin)
  )
    throw new Misuse(`--origin is "${origin}", and must be an origin such as https://shop.example.`);
  return {
    isJson: json,
    browser: known ?? null,
    server,
    answers: answer.map(answerOf),
    origin: origin ?? null,
  };
}

function answerOf(text: string): readonly [Answer['fact'], string] {
  const [, name, value = ''] = /^([^=]*)=([^]*)$/.exec(text) ?? [];
  const fact = answerableFacts.find((known) => known === name);
  if (fact === undefined)
    throw new Misuse(
      `--answer is "${text}", and must be FACT=VALUE, with one of ${answerableFacts.join(', ')}.`,
    );
  return [fact, value];
}

async function diagnose(
  files: readonly string[],
  { isJson, browser, server, answers }: Options,
  { site, stdin, isStdinTerminal, width, say, complain }: Surroundings,
): Promise<0 | 1 | 2> {
  if (files.length === 0)
    throw new Misuse('What is to be diagnosed? preflight diagnose FILE, or - for standard input.');
  if (files.filter((file) => file === '-').length > 1) throw new Misuse('- can be given once.');
  const given: Given[] = [];
  for (const file of files) {
    const read = await readInput(file, stdin, isStdinTerminal);
    if (!read.isRead) throw new Misuse(read.sentence);
    given.push(read);
  }
  const engine = browser === 'spec' ? null : browser;
  const ask = (asked: readonly Answer[]) =>
    diagnosisJson(given, { docsOrigin: site.docsOrigin, engine, server, answers: asked });
  const diagnosis = answered(ask, answers);
  const [name] = files;
  say(
    isJson
      ? written(diagnosis)
      : diagnosisText(diagnosis, width, ({ fact }) => `Answer with --answer ${fact}=…`),
  );
  if (diagnosis.outcome === 'not-understood') {
    const where = files.length > 1 ? 'these files' : name === '-' ? 'standard input' : `"${name}"`;
    const notes = diagnosis.notes.filter(({ kind }) => kind === 'not-told').map(({ sentence }) => sentence);
    complain(`preflight: ${[`Nothing in ${where} tells of a request.`, ...notes].join(' ')}\n`);
  }
  return exitCodeOf(diagnosis.outcome);
}

/** Each answer is to the question of the first request that asks for that fact, once those before are answered. */
function answered(
  ask: (answers: readonly Answer[]) => DiagnosisJson,
  answers: Options['answers'],
): DiagnosisJson {
  const known: Answer[] = [];
  let diagnosis = ask([]);
  for (const [fact, value] of answers) {
    const asking = diagnosis.findings.find(({ question }) => question?.fact === fact)?.question;
    if (asking === undefined || asking === null)
      throw new Misuse(`Nothing asks for ${fact}${asked(diagnosis)}. Leave --answer ${fact} out.`);
    known.push({ case: asking.case, fact, value });
    diagnosis = ask(known);
  }
  return diagnosis;
}

function asked({ findings }: DiagnosisJson): string {
  const wanted = findings.flatMap(({ question }) => (question === null ? [] : [question.fact]));
  return wanted.length === 0 ? '' : `: what is asked for is ${[...new Set(wanted)].join(', ')}`;
}

async function predict(
  files: readonly string[],
  { isJson, browser, server }: Options,
  { site, stdin, isStdinTerminal, width, say }: Surroundings,
): Promise<0 | 1 | 2> {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0)
    throw new Misuse(
      'One scenario is predicted at a time: preflight predict SCENARIO.json, or - for standard input.',
    );
  const read = await readInput(file, stdin, isStdinTerminal);
  if (!read.isRead) throw new Misuse(read.sentence);
  const { text } = decodeFile(read.content);
  if (text === null) throw new Misuse(`"${file}" is a binary file. A scenario is a JSON object.`);
  const scenario = readScenarioText(text);
  if (!scenario.isRead)
    throw new Misuse(`${scenario.sentence} What a scenario may have: preflight schema scenario`);
  const prediction = predictionJson(scenario.data, {
    place: placeOf(site),
    browser: browser ?? 'spec',
    server,
  });
  say(isJson ? written(prediction) : predictionText(prediction, width));
  return exitCodeOf(prediction.outcome);
}

async function classify(
  operands: readonly string[],
  { isJson, browser, origin }: Options,
  { stdin, isStdinTerminal, width, say, complain }: Surroundings,
): Promise<0 | 1 | 2> {
  if (operands.length === 0)
    throw new Misuse(
      "Which request? preflight classify 'curl …' with the command in quotes, or - for standard input.",
    );
  let text = operands.join(' ');
  if (text === '-') {
    const read = await readInput('-', stdin, isStdinTerminal);
    if (!read.isRead) throw new Misuse(read.sentence);
    const decoded = decodeFile(read.content).text;
    if (decoded === null)
      throw new Misuse('Standard input is binary. Give a curl command, or a call of fetch.');
    text = decoded;
  }
  const classification = classificationJson(text, { browser: browser ?? 'spec', origin });
  if (classification.outcome === 'not-understood') {
    if (isJson) say(written(classification));
    complain(`preflight: ${classification.problem}\n`);
  } else say(isJson ? written(classification) : classificationText(classification, width));
  return exitCodeOf(classification.outcome);
}

function schema(names: readonly string[], { say }: Surroundings): 0 {
  const [name = ''] = names;
  if (names.length !== 1 || !isSchemaName(name))
    throw new Misuse(`Which schema? One of ${schemaNames.join(', ')}.`);
  say(written(jsonSchemas()[name]));
  return 0;
}

/** JSON in which nothing commands a terminal. */
function written(value: unknown): string {
  const json = JSON.stringify(value, null, 2).replaceAll(
    /[\u007F-\u009F\u2028\u2029\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
