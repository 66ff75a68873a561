import { mimeTypeEssence } from '../http/mime-type';

/**
 * The essence of a Content-Type as Firefox reads it for the safelist: none with a comma outside quotes, or with an
 * empty parameter at the end of several.
 */
export function firefoxContentTypeEssence(value: string): string | null {
  const parts = value.replaceAll(/"(?:\\.|[^"\\])*"/g, '""');
  const parameters = parts.split(';').slice(1);
  if (parts.includes(',')) return null;
  if (parameters.length > 1 && parameters.at(-1)?.trim() === '') return null;
  return mimeTypeEssence(value);
}
