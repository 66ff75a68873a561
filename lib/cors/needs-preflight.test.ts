import { describe, expect, it } from 'vitest';
import type { Header } from '../http/header-list';
import { needsPreflight } from './needs-preflight';
import { triggerClaim } from './preflight-trigger-kinds';

const long = 'a'.repeat(128);

describe('every trigger', () => {
  it('names the header first of all', () => {
    const { triggers } = needsPreflight({ method: 'GET', headerList: [['X-FooBar', 'x']] });
    expect(triggers.map(triggerClaim)).toEqual(['X-FooBar is not a CORS-safelisted request header.']);
  });

  it('counts the safelisted values together', () => {
    const eight: Header[] = Array.from({ length: 8 }, () => ['Accept', long]);
    expect(needsPreflight({ method: 'GET', headerList: eight }).triggers).toEqual([]);
    const { triggers, unsafeNames } = needsPreflight({
      method: 'GET',
      headerList: [...eight, ['Accept-Language', 'a']],
    });
    expect(triggers).toEqual([{ kind: 'header-value-total', byteLength: 1025 }]);
    expect(triggers.map(triggerClaim)).toEqual([
      'The values of the safelisted headers have 1025 bytes together; at most 1024 are safelisted.',
    ]);
    expect(unsafeNames).toEqual(['accept', 'accept-language']);
  });

  it('has a stream and an upload listener as causes of their own', () => {
    const useCorsPreflight = { stream: true, uploadListener: true };
    const { triggers, unsafeNames } = needsPreflight({ method: 'POST', headerList: [], useCorsPreflight });
    expect(triggers.map(({ kind }) => kind)).toEqual(['stream', 'upload-listener']);
    expect(unsafeNames).toEqual([]);
  });

  it('says which byte, at which position', () => {
    const { triggers } = needsPreflight({ method: 'GET', headerList: [['Accept', 'a\u007f']] });
    expect(triggers).toMatchObject([{ position: 1 }]);
    expect(triggers.map(triggerClaim)).toEqual([
      'The value of Accept has the CORS-unsafe byte 0x7F at position 2.',
    ]);
  });
});

it('names unsafe headers once, in lower case, sorted', () => {
  const headerList: Header[] = [
    ['X-B', '1'],
    ['x-a', '1'],
    ['X-b', '2'],
  ];
  expect(needsPreflight({ method: 'GET', headerList }).unsafeNames).toEqual(['x-a', 'x-b']);
});
