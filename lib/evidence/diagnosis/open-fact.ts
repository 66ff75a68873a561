/** A fact that evidence may lack and that may decide. */
export type OpenFact =
  | 'page-origin'
  | 'crossorigin'
  | 'credentials'
  | 'method'
  | 'authorization'
  | 'preflight-response'
  | 'response'
  | 'browser';
