import type { Marionette } from './marionette';
import { member } from './member';

/** Runs a script with the browser's own rights, in the process that makes its requests; gives what it returns. */
export async function runInChrome(marionette: Marionette, script: string): Promise<unknown> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    const answer = await marionette.send('WebDriver:ExecuteScript', { script, args: [], sandbox: null });
    return member(answer, 'value');
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}
