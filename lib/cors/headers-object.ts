import { isForbiddenRequestHeader } from '../http/forbidden-request-header';
import { combinedValue, deleteHeader, setHeader, type Header } from '../http/header-list';
import { invalidHeaderValuePosition, normalizeHeaderValue } from '../http/header-value';
import { isToken } from '../http/token';
import type { Block } from './block';
import { unsafeReason } from './cors-safelisted-request-header';
import type { Profile } from './profile';

export type HeadersGuard = 'none' | 'request' | 'request-no-cors';

/** What became of a header: kept, dropped without a word, or reason for a TypeError. */
export type HeaderOutcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'dropped'; readonly by: 'forbidden' | 'no-cors' }
  | { readonly kind: 'invalid'; readonly block: Block };

const kept: HeaderOutcome = { kind: 'kept' };

/**
 * A request's Headers object.
 * @see https://fetch.spec.whatwg.org/#headers-class
 */
export class HeadersObject {
  headerList: Header[] = [];
  /** Lower-case name to the name as first appended. */
  readonly #names = new Map<string, string>();
  readonly #guard: HeadersGuard;
  readonly #profile: Profile;

  constructor(guard: HeadersGuard, profile: Profile) {
    this.#guard = guard;
    this.#profile = profile;
  }

  /** @see https://fetch.spec.whatwg.org/#concept-headers-append */
  append([name, potentialValue]: Header): HeaderOutcome {
    // 1
    const value = normalizeHeaderValue(potentialValue);
    // 2, 3
    const outcome = this.#validate(name, value, combinedValue);
    if (outcome.kind !== 'kept') return outcome;
    // 4
    const lowerCaseName = name.toLowerCase();
    const knownName = this.#names.get(lowerCaseName) ?? name;
    this.#names.set(lowerCaseName, knownName);
    this.headerList.push([knownName, value]);
    // 5
    this.#removePrivilegedNoCorsHeaders();
    return kept;
  }

  /** @see https://fetch.spec.whatwg.org/#dom-headers-set */
  set([name, potentialValue]: Header): HeaderOutcome {
    // 1
    const value = normalizeHeaderValue(potentialValue);
    // 2, 3
    const outcome = this.#validate(name, value, this.#profile.earlierValueOfSet);
    if (outcome.kind !== 'kept') return outcome;
    // 4
    this.headerList = setHeader(this.headerList, [name, value]);
    // 5
    this.#removePrivilegedNoCorsHeaders();
    return kept;
  }

  /**
   * `earlierValue` tells the value that this one is joined to.
   * @see https://fetch.spec.whatwg.org/#headers-validate
   */
  #validate(name: string, value: string, earlierValue: typeof combinedValue): HeaderOutcome {
    // 1
    const block = headerBlock(name, value);
    if (block) return { kind: 'invalid', block };
    // 3
    if (
      this.#guard === 'request' &&
      (isForbiddenRequestHeader(name, value) || this.#profile.droppedRequestHeaders.has(name.toLowerCase()))
    ) {
      return { kind: 'dropped', by: 'forbidden' };
    }
    if (this.#guard === 'request-no-cors') {
      const earlier = earlierValue(this.headerList, name);
      const joined = earlier === null ? value : `${earlier}, ${value}`;
      if (!this.#isNoCorsSafelisted(name, joined)) return { kind: 'dropped', by: 'no-cors' };
    }
    // 5
    return kept;
  }

  /** @see https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header */
  #isNoCorsSafelisted(name: string, value: string): boolean {
    return (
      /^(?:accept|accept-language|content-language|content-type)$/i.test(name) &&
      unsafeReason(name, value, this.#profile) === null
    );
  }

  /** @see https://fetch.spec.whatwg.org/#concept-headers-remove-privileged-no-cors-request-headers */
  #removePrivilegedNoCorsHeaders(): void {
    if (this.#guard === 'request-no-cors') this.headerList = deleteHeader(this.headerList, 'range');
  }
}

/** The block for a header's name or normalised value that is not valid; null when both are. */
function headerBlock(name: string, value: string): Block | null {
  if (!isToken(name)) return { kind: 'header-name-invalid', name };
  const position = invalidHeaderValuePosition(value);
  return position === null ? null : { kind: 'header-value-invalid', name, value, position };
}
