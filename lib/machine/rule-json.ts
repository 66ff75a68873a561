import * as v from 'valibot';
import { ruleName, ruleSpecification, ruleUrl, type Rule } from '../cors/algorithms';

/** A step of a specification. */
export const ruleSchema = v.strictObject({
  specification: v.pipe(v.string(), v.description('Such as "Fetch".')),
  name: v.pipe(v.string(), v.description('Such as "CORS check, step 4".')),
  url: v.string(),
});

/** A rule as its names and address. */
export function ruleJson(rule: Rule): v.InferOutput<typeof ruleSchema> {
  return { specification: ruleSpecification(rule), name: ruleName(rule), url: ruleUrl(rule) };
}
