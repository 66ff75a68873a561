/** What people say when a request fails, with what is behind it. */
export type Symptom = {
  readonly group:
    | 'It works elsewhere'
    | 'Before the request'
    | 'The response'
    | 'Cookies and tokens'
    | 'It changed';
  /** In their words. */
  readonly says: string;
  /** A few sentences of plain text. Where the scenario does not fail, they say so. */
  readonly cause: string;
  /** Id of a scenario that shows it. */
  readonly scenario: string;
  /** Address of the page that explains it. */
  readonly page: `/guide/${string}` | `/errors/${string}`;
};
