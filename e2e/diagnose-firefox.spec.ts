import { expect, test } from '@playwright/test';
import { harWithSecrets, pastedEvidence, secret, transcriptWithSecrets } from './pasted-evidence';
import { watchedFirefox } from './watched-firefox';

const firefox = watchedFirefox();

/** Drops texts and files on the box, as a person does. */
const drop = `
const [texts, files] = arguments;
const data = new DataTransfer();
for (const [name, content] of files) data.items.add(new File([content], name));
if (texts.length > 0) data.setData('text', texts.join('\\n'));
document.querySelector('[data-diagnose] textarea').dispatchEvent(
  new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
);`;

const headline = `return document.querySelector('section[aria-label="Diagnosis"] h2')?.textContent ?? '';`;

async function openDesk(baseURL: string | undefined): Promise<void> {
  await firefox().open(`${baseURL}/diagnose`);
  await expect
    .poll(() =>
      firefox().run(`return document.querySelector('[data-diagnose] textarea')?.matches(':disabled');`),
    )
    .toBe(false);
}

for (const evidence of pastedEvidence) {
  test(`${evidence.what} is diagnosed in Firefox`, async ({ baseURL }) => {
    await firefox().takeMessages();
    await openDesk(baseURL);
    const isFile = 'file' in evidence;
    await firefox().run(
      drop,
      isFile ? [] : [evidence.text],
      isFile ? [[evidence.file, evidence.content]] : [],
    );
    await expect.poll(() => firefox().run(headline)).toBe(evidence.headline);
    expect(await firefox().takeMessages()).toEqual([]);
  });
}

test('nothing of what is given leaves Firefox', async ({ baseURL }) => {
  await openDesk(baseURL);
  await firefox().takeRequests();
  await firefox().run(drop, [], [['secret.har', harWithSecrets]]);
  await expect.poll(() => firefox().run(headline)).not.toBe('');
  await firefox().run(drop, [transcriptWithSecrets], []);
  await expect
    .poll(() => firefox().run(`return document.querySelectorAll('ul[aria-label="Given"] li').length;`))
    .toBe(2);
  await expect.poll(() => firefox().run(headline)).not.toBe('');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const own = (await firefox().takeRequests()).filter(({ url }) => /^https?:\/\/(?:localhost|127)/.test(url));
  expect(own.filter(({ method, bodyLength }) => method !== 'GET' || bodyLength > 0)).toEqual([]);
  expect(own.filter(({ url }) => !/\/_next\/static\/|\?_rsc=/.test(url))).toEqual([]);
  expect(JSON.stringify(own)).not.toContain(secret);
  expect(own.length).toBeGreaterThan(0);
  expect(await firefox().run('return document.body.textContent;')).not.toContain(secret);
});
