'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { Segmented } from '@/components/ui/segmented';
import { Snippet } from '@/components/ui/snippet';
import { useSettled } from '@/components/ui/use-settled';
import { Preview } from './preview';
import {
  addressOf,
  embedHosts,
  embedLines,
  neededPolicy,
  type EmbedChoice,
  type EmbedHost,
  type EmbedSource,
} from '@/lib/embed/embed-lines';

type Named = readonly (readonly [value: string, title: string])[];
type Props = { source: EmbedSource; scenarios: Named; widgets: Named };

const hosts = Object.entries(embedHosts).map(([name, { title }]) => [name, title] as const);
const isHost = (name: string): name is EmbedHost => Object.hasOwn(embedHosts, name);

/** How long a typed URL stays as it is before the preview is loaded anew, in milliseconds. */
const settleMs = 500;

/** The choice, the lines to copy, the policy that they need, and what a reader then sees. */
export function EmbedChooserClient({ source, scenarios, widgets }: Props) {
  const [kind, setKind] = useState<EmbedChoice['kind']>('scenario');
  const [scenario, setScenario] = useState('x-foobar');
  const [widget, setWidget] = useState('checker');
  const [url, setUrl] = useState('https://api.example.com/');
  const [theme, setTheme] = useState<EmbedChoice['theme']>('page');
  const [runIn, setRunIn] = useState<EmbedChoice['runIn']>('page');
  const [host, setHost] = useState<EmbedHost>('html');
  const value = kind === 'scenario' ? scenario : kind === 'show' ? widget : url;
  const choice: EmbedChoice = { kind, value, theme, runIn };
  const { takesScript } = embedHosts[host];
  const settledUrl = useSettled(url, settleMs);
  const shown = addressOf(kind === 'url' ? { ...choice, value: settledUrl } : choice, source);
  return (
    <section
      aria-label="What to put into your docs"
      className="not-prose my-7 grid grid-cols-1 gap-4 rounded-2xl border bg-page p-4 shadow-xs"
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Segmented
          legend="What"
          name="embed-kind"
          value={kind}
          options={[
            ['scenario', 'A scenario'],
            ['url', 'A URL of your API'],
            ['show', 'Another widget'],
          ]}
          onChange={setKind}
        />
        <SelectField
          label="Your docs are made with"
          value={host}
          options={hosts}
          onChange={(name) => (isHost(name) ? setHost(name) : undefined)}
        />
        <Segmented
          legend="Look"
          name="embed-theme"
          value={theme}
          options={[
            ['page', 'As the page'],
            ['light', 'Light'],
            ['dark', 'Dark'],
          ]}
          onChange={setTheme}
        />
        {takesScript && kind !== 'show' ? (
          <Segmented
            legend="The request is made by"
            name="embed-run"
            value={runIn}
            options={[
              ['page', 'Your page'],
              ['frame', 'A frame of these docs'],
            ]}
            onChange={setRunIn}
          />
        ) : null}
      </div>
      {kind === 'scenario' ? (
        <SelectField label="Scenario" value={scenario} options={scenarios} onChange={setScenario} />
      ) : kind === 'show' ? (
        <SelectField label="Widget" value={widget} options={widgets} onChange={setWidget} />
      ) : (
        <TextField label="URL" value={url} onChange={setUrl} />
      )}
      {embedLines(host, choice, source).map(({ title, text }) => (
        <Snippet key={title} title={title} text={text} />
      ))}
      <Snippet
        title="What your page's Content-Security-Policy has to allow, if there is one"
        text={neededPolicy(host, choice, source)}
      />
      <figure>
        <figcaption className="mb-1 text-xs text-faint">What your readers see</figcaption>
        <Preview key={shown} src={shown} />
      </figure>
    </section>
  );
}
