/** The global object of the document that makes the request. */
export type Realm = Window & typeof globalThis;
