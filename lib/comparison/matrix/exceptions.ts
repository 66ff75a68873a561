const withoutHttpCache =
  'WebKitGTK was run under WebDriver, which gives it no HTTP cache, so its run is left out; as people start it, it does as predicted.';

/**
 * By browser and scenario, such as "firefox post-stream": why a browser is not in the matrix there, or why what it did
 * may stand beside another prediction. Empty is what it should be.
 */
export const matrixExceptions: Readonly<Record<string, string>> = {
  'webkit image-then-fetch': withoutHttpCache,
  'webkit image-then-fetch-always': withoutHttpCache,
  'webkit crossorigin-image-then-fetch': withoutHttpCache,
  'webkit no-cors-then-fetch': withoutHttpCache,
  'webkit image-then-credentials': withoutHttpCache,
  'webkit image-then-preflighted': withoutHttpCache,
  'webkit json-then-fetch': withoutHttpCache,
  'webkit missing-then-fetch': withoutHttpCache,
  'webkit sandboxed-no-cors-then-fetch': withoutHttpCache,
};
