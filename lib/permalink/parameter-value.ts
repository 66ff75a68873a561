import * as v from 'valibot';
import { parseHeaderLine } from './header-line';

type ValueSchema<T> = v.GenericSchema<string, T>;

/** A parameter that may be given once. */
export const once = <T>(schema: ValueSchema<T>) =>
  v.exactOptional(
    v.pipe(
      v.array(v.string()),
      v.length(1, 'is given more than once, and only one can apply'),
      v.transform(([value = '']) => value),
      schema,
    ),
  );

/** A parameter that may be given any number of times; the order counts. */
export const repeated = <T>(schema: ValueSchema<T>) => v.exactOptional(v.array(schema));

/** Any text. */
export const text = v.string();

/** A path, with or without a query. */
export const path = v.pipe(text, v.startsWith('/', 'must begin with "/"'));

/** One of the words. */
export const oneOf = <const W extends readonly string[]>(words: W) =>
  v.pipe(text, v.picklist(words, `must be ${words.join(' or ')}`));

export const trueOrFalse = v.pipe(
  oneOf(['true', 'false']),
  v.transform((value) => value === 'true'),
);

/** Decimal digits, within the bounds. */
export const wholeNumber = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return v.pipe(
    text,
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
};

/** `Name:value`. */
export const headerLine = v.pipe(
  text,
  v.includes(':', 'must be written Name:value'),
  v.transform(parseHeaderLine),
);
