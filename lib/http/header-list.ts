/** A header as it stands on the wire: name in its own case, value as a Latin-1 string (one code point a byte). */
export type Header = readonly [name: string, value: string];

/**
 * Headers in wire order, duplicates kept.
 * @see https://fetch.spec.whatwg.org/#concept-header-list
 */
export type HeaderList = readonly Header[];

/**
 * The values of every header of that name joined with ", ", or null when there is none.
 * @see https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function combinedValue(headers: HeaderList, name: string): string | null {
  const wanted = name.toLowerCase();
  let combined: string | null = null;
  for (const [candidate, value] of headers) {
    if (candidate.length !== wanted.length || candidate.toLowerCase() !== wanted) continue;
    combined = combined === null ? value : `${combined}, ${value}`;
  }
  return combined;
}

/** The values of every header of that name, in order; names compare without regard to ASCII case. */
export function valuesOf(headers: HeaderList, name: string): string[] {
  const wanted = name.toLowerCase();
  const values: string[] = [];
  for (const [candidate, value] of headers) {
    if (candidate.length === wanted.length && candidate.toLowerCase() === wanted) values.push(value);
  }
  return values;
}

/** Whether a header of that name is present. */
export function hasHeader(headers: HeaderList, name: string): boolean {
  const wanted = name.toLowerCase();
  for (const header of headers) {
    if (header[0].length === wanted.length && header[0].toLowerCase() === wanted) return true;
  }
  return false;
}

/**
 * One header for each name, with its combined value; the name is as it was first written.
 * @see https://fetch.spec.whatwg.org/#concept-header-list-combine
 */
export function combineHeaders(headers: HeaderList): Header[] {
  const combined = new Map<string, { readonly name: string; readonly values: string[] }>();
  for (const [name, value] of headers) {
    const known = combined.get(name.toLowerCase());
    if (known) known.values.push(value);
    else combined.set(name.toLowerCase(), { name, values: [value] });
  }
  return Array.from(combined.values(), ({ name, values }) => [name, values.join(', ')]);
}

/**
 * The headers with one of that name: the first of them keeps its place and the name as it was written, the others go.
 * @see https://fetch.spec.whatwg.org/#concept-header-list-set
 */
export function setHeader(headers: HeaderList, [name, value]: Header): Header[] {
  const wanted = name.toLowerCase();
  const result: Header[] = [];
  let isSet = false;
  for (const header of headers) {
    if (header[0].toLowerCase() !== wanted) result.push(header);
    else if (!isSet) {
      result.push([header[0], value]);
      isSet = true;
    }
  }
  if (!isSet) result.push([name, value]);
  return result;
}

/**
 * The headers without those of that name.
 * @see https://fetch.spec.whatwg.org/#concept-header-list-delete
 */
export function deleteHeader(headers: HeaderList, name: string): Header[] {
  const wanted = name.toLowerCase();
  return headers.filter(([candidate]) => candidate.toLowerCase() !== wanted);
}
