import { describe, expect, it } from 'vitest';
import { defaultTraces } from './default-traces';

describe('a trace of the defaults', () => {
  it.each([
    'curl -i http://localhost:3001/v1/postcards',
    'http://127.0.0.1:3001',
    '<loc>http://localhost:3000/guide</loc>',
    '<title>Simple requests · Preflight</title>',
    'requests to the Preflight API',
    'requests to <strong>Preflight</strong>',
    "the <em>Preflight</em>'s limit",
    'Preflight API',
    "Preflight's docs",
    'Preflight: CORS, live',
    'Preflight is living documentation',
    'It says “Preflight” there',
    'allows 1,000 requests an hour',
    'RateLimit-Limit: 1000',
    '["RateLimit-Limit","1000"]',
  ])('is in %s', (text) => {
    expect(defaultTraces(text)).not.toEqual([]);
  });

  it.each([
    'http://localhost:8080',
    'connect-src http://localhost:3500',
    'Preflight',
    '<dt>Preflight</dt>',
    'Preflight: not needed.',
    'It is asked first. Preflight requests are free.',
    'Preflighted requests · Larkspur',
    'the preflight API',
    'needsPreflight',
    'on 25 November 2026.\n\n| Browser | Preflight | Request |',
    'RateLimit-Limit: 4321',
    '1,000 bytes',
  ])('is not in %s', (text) => {
    expect(defaultTraces(text)).toEqual([]);
  });
});
