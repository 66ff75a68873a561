import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

/**
 * A schema together with its JSON Schema, as MCP's SDK takes both; what no JSON Schema can say is left out of it.
 * @see https://standardschema.dev/json-schema
 * @param told what the JSON Schema is made from, where that says more than what is checked first
 */
export function withJsonSchema<Input, Output>(
  schema: v.GenericSchema<Input, Output>,
  told: v.GenericSchema = schema,
): StandardSchemaWithJSON<Input, Output> {
  const { version, vendor, validate } = schema['~standard'];
  const written = (typeMode: 'input' | 'output') => {
    let made: Record<string, unknown> | null = null;
    return () =>
      (made ??= { ...toJsonSchema(told, { target: 'draft-2020-12', typeMode, errorMode: 'ignore' }) });
  };
  return {
    '~standard': {
      version,
      vendor,
      validate,
      jsonSchema: { input: written('input'), output: written('output') },
    },
  };
}
