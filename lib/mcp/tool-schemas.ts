import * as v from 'valibot';
import { answerableFacts } from '../evidence/diagnosis/questions';
import { fixSchema, serverSchema } from '../machine/fix-json';
import { diagnosisSchema } from '../machine/diagnosis-json';
import { outcomeSchema } from '../machine/outcome';
import { predictionSchema, profileSchema } from '../machine/prediction-json';
import { scenarioSchema } from '../machine/scenario-json';
import { withJsonSchema } from './standard-schema';
import { engines } from '../cors/profile';

/** Characters of evidence in all. A larger HAR is for the command, on the machine that it is on. */
const longestEvidence = 200_000;
const longestMessage = 20_000;
export const longestQuery = 500;
const mostPages = 12;

const server = v.optional(
  v.pipe(serverSchema, v.description('The server to configure; nginx by default.')),
  'nginx',
);

const evidence = v.pipe(
  v.string(),
  v.maxLength(longestEvidence, `has more than ${longestEvidence} characters`),
  v.description(
    'Console lines, a HAR, curl with its output, a call of fetch, headers, a policy, a report, or a server configuration; several of them one after the other.',
  ),
);

const answers = v.optional(
  v.pipe(
    v.array(
      v.strictObject({
        case: v.number(),
        fact: v.picklist(answerableFacts),
        value: v.pipe(v.string(), v.maxLength(longestMessage)),
      }),
    ),
    v.maxLength(20),
    v.description('Answers to the questions of an earlier diagnosis of the same evidence.'),
  ),
  [],
);

/** Read by `readScenarioJson`, which says better what is wrong. */
const anyScenario = v.record(v.string(), v.unknown());

const fixInput = (scenario: v.GenericSchema<unknown, unknown>) =>
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

const explanation = v.strictObject({
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

const predictInput = (scenario: v.GenericSchema<unknown, unknown>) =>
  v.strictObject({ scenario, browser: v.optional(profileSchema, 'spec'), server });

/** What each tool takes and gives, by the tool's name. */
export const toolSchemas = {
  explain_cors_error: {
    inputSchema: withJsonSchema(
      v.strictObject({
        message: v.pipe(
          v.string(),
          v.maxLength(longestMessage, `has more than ${longestMessage} characters; use diagnose`),
          v.description("The browser's console line, whole."),
        ),
      }),
    ),
    outputSchema: withJsonSchema(explanation),
  },
  diagnose: {
    inputSchema: withJsonSchema(
      v.strictObject({
        evidence,
        browser: v.optional(v.pipe(v.picklist(engines), v.description('If the evidence does not show it.'))),
        server,
        answers,
      }),
    ),
    outputSchema: withJsonSchema(diagnosisSchema),
  },
  predict: {
    inputSchema: withJsonSchema(predictInput(anyScenario), predictInput(scenarioSchema)),
    outputSchema: withJsonSchema(predictionSchema),
  },
  fix: {
    inputSchema: withJsonSchema(fixInput(anyScenario), fixInput(scenarioSchema)),
    outputSchema: withJsonSchema(fixOutput),
  },
  search_docs: {
    inputSchema: withJsonSchema(
      v.strictObject({
        query: v.pipe(
          v.string(),
          v.minLength(1),
          v.maxLength(longestQuery, `has more than ${longestQuery} characters`),
        ),
        limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPages)), 5),
      }),
    ),
    outputSchema: withJsonSchema(foundPages),
  },
};
