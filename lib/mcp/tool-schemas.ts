import * as v from 'valibot';
import { questions } from '../evidence/diagnosis/questions';
import { fixSchema, serverSchema } from '../machine/fix-json';
import { outcomeSchema } from '../machine/outcome';

/** Characters of evidence in all. A larger HAR is for the command, on the machine that it is on. */
const longestEvidence = 200_000;
export const longestMessage = 20_000;
export const longestQuery = 500;
export const mostPages = 12;

export const server = v.optional(
  v.pipe(serverSchema, v.description('Whose configuration is written; nginx if it is left out.')),
  'nginx',
);

export const evidence = v.pipe(
  v.string(),
  v.maxLength(longestEvidence, `has more than ${longestEvidence} characters`),
  v.description(
    'Console lines, a HAR, curl with its output, a call of fetch, headers, a policy, a report, or a server configuration; several of them one after the other.',
  ),
);

const facts = [
  ...Object.keys(questions).filter((name): name is keyof typeof questions => Object.hasOwn(questions, name)),
  'console-line' as const,
];

export const answers = v.optional(
  v.pipe(
    v.array(
      v.strictObject({
        case: v.number(),
        fact: v.picklist(facts),
        value: v.pipe(v.string(), v.maxLength(longestMessage)),
      }),
    ),
    v.maxLength(20),
    v.description('What was answered to the questions of an earlier diagnosis of the same evidence.'),
  ),
  [],
);

/** Read by `readScenarioJson`, which says better what is wrong. */
export const anyScenario = v.record(v.string(), v.unknown());

export const fixInput = (scenario: v.GenericSchema<unknown, unknown>) =>
  v.strictObject({
    evidence: v.optional(evidence),
    scenario: v.optional(v.pipe(scenario, v.description('In place of evidence.'))),
    server,
  });

export const fixOutput = v.strictObject({
  outcome: outcomeSchema,
  cause: v.nullable(v.strictObject({ kind: v.string(), sentence: v.string() })),
  fixes: v.array(fixSchema),
});

export const explanation = v.strictObject({
  outcome: outcomeSchema,
  causes: v.array(
    v.strictObject({
      kind: v.string(),
      title: v.string(),
      sentence: v.string(),
      pages: v.array(v.string()),
    }),
  ),
});

export const foundPages = v.strictObject({
  pages: v.array(
    v.strictObject({
      url: v.string(),
      title: v.string(),
      kind: v.string(),
      about: v.string(),
    }),
  ),
});
