import { MIMEType } from 'whatwg-mimetype';

/**
 * The essence ("text/plain") of a MIME type, in lower case; null when the value is no MIME type.
 * @see https://mimesniff.spec.whatwg.org/#parse-a-mime-type
 */
export function mimeTypeEssence(value: string): string | null {
  return MIMEType.parse(value)?.essence ?? null;
}

/**
 * The MIME type with its charset replaced by UTF-8, where it has another one; otherwise null.
 * @see https://xhr.spec.whatwg.org/#the-send()-method
 */
export function withCharsetUtf8(value: string): string | null {
  const mimeType = MIMEType.parse(value);
  const charset = mimeType?.parameters.get('charset');
  if (!mimeType || charset === undefined || charset.toLowerCase() === 'utf-8') return null;
  mimeType.parameters.set('charset', 'UTF-8');
  return mimeType.toString();
}
