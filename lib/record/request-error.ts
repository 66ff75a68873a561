/** What is wrong with a request, in words for its author. */
export type RequestError = {
  /** The part of the request concerned, such as "preflight.status" or "run id". */
  readonly field: string;
  readonly message: string;
  readonly hint?: string;
};

/** The JSON body that carries an error: `{"error": {"field", "message", "hint"}}`. */
export function errorBody(error: RequestError): string {
  return `${JSON.stringify({ error }, null, 2)}\n`;
}
