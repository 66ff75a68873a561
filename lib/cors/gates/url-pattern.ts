/** Brings URLPattern to a browser that has none. @see https://urlpattern.spec.whatwg.org/ */
export async function provideUrlPattern(): Promise<void> {
  if (!('URLPattern' in globalThis)) await import('urlpattern-polyfill');
}
