/** A fact that evidence may lack and that may decide. */
export type OpenFact =
  | 'page-origin'
  | 'credentials'
  | 'method'
  | 'authorization'
  | 'preflight-response'
  | 'response'
  | 'browser';
