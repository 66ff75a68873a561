import { pictureOfScenario } from '@/components/exchange/block-picture';
import { Picture } from '@/components/exchange/picture';

const pictures = [
  {
    scenario: 'simple-get',
    title: 'Simple',
    words: 'One request, and the script reads the response.',
    href: '/guide/simple-requests',
  },
  {
    scenario: 'x-foobar',
    title: 'Preflighted',
    words: 'The browser asks the server first, then sends your request.',
    href: '/guide/preflighted-requests',
  },
  {
    scenario: 'no-allow-origin',
    title: 'Withheld',
    words: 'The response arrives and stops at the wall. The script gets an error.',
    href: '/errors/access-control-allow-origin-missing',
  },
  {
    scenario: 'preflight-without-allow-origin',
    title: 'Never sent',
    words: 'The preflight fails, so the browser never sends your request.',
    href: '/errors/access-control-allow-origin-missing',
  },
] as const;

/** The exchanges that most others are like. */
export function FourPictures() {
  return (
    <section aria-labelledby="four-pictures">
      <h2 id="four-pictures" className="text-2xl font-semibold tracking-tight">
        Four pictures explain most of it
      </h2>
      <p className="mt-1.5 max-w-[40em] text-soft">
        Page script, browser and server are drawn the same way everywhere. After a run, the picture shows what
        was recorded.
      </p>
      <ul className="mt-6 grid grid-cols-2 gap-3.5 lg:grid-cols-4">
        {pictures.map(({ scenario, title, words, href }) => (
          <li key={scenario}>
            <a href={href} className="block h-full overflow-hidden rounded-2xl border hover:border-faint">
              <span className="block border-b bg-panel px-3 py-3 sm:px-5">
                <span aria-hidden className="flex justify-between text-xs text-faint">
                  <span>Script</span>
                  <span>Browser</span>
                  <span>Server</span>
                </span>
                <Picture messages={pictureOfScenario(scenario)} rows={6} className="mt-1 block w-full" />
              </span>
              <span className="block px-3 pt-3 sm:px-4 text-sm font-semibold">{title}</span>
              <span className="block px-3 pb-4 sm:px-4 pt-0.5 text-sm leading-5 text-soft">{words}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
