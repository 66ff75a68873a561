import { toJsonSchema } from '@valibot/to-json-schema';
import { classificationSchema } from './classification-json';
import { diagnosisSchema } from './diagnosis-json';
import { predictionSchema } from './prediction-json';
import { scenarioSchema } from './scenario-json';

const schemas = {
  scenario: scenarioSchema,
  diagnosis: diagnosisSchema,
  prediction: predictionSchema,
  classification: classificationSchema,
} as const;

export const schemaNames: readonly SchemaName[] = ['scenario', 'diagnosis', 'prediction', 'classification'];

export type SchemaName = keyof typeof schemas;

/** Whether there is a schema of that name. */
export function isSchemaName(name: string): name is SchemaName {
  return Object.hasOwn(schemas, name);
}

/** What is read and written, as JSON Schema (draft 2020-12). What no JSON Schema can say, such as that a URL is absolute, is checked besides. */
export function jsonSchemas(): Readonly<Record<SchemaName, object>> {
  const written = (name: SchemaName) =>
    toJsonSchema(schemas[name], { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' });
  return {
    scenario: written('scenario'),
    diagnosis: written('diagnosis'),
    prediction: written('prediction'),
    classification: written('classification'),
  };
}
