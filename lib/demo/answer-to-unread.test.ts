import { expect, it } from 'vitest';
import { answerFor } from './answer';

it('knows what the parser refuses', () => {
  const answer = answerFor({
    meter: { limit: 10, used: 0, resetSeconds: 60 },
    origins: ['http://localhost:3001'],
    basePath: '',
  });
  const answered = (value: string) =>
    answer({ method: 'GET', url: 'http://localhost:3001/v1', headers: [['Accept', value]] }).status;
  expect(['a', 'a\tb', 'caf\u00e9', 'a\u0001b', 'a\u007f'].map(answered)).toEqual([200, 200, 200, 400, 400]);
});
