import { chromiumMessages } from '../../../browsers/messages/chromium-messages';
import { firefoxMessages } from '../../../browsers/messages/firefox-messages';
import type { MessageTemplate } from '../../../browsers/messages/message-template';
import { webkitMessages } from '../../../browsers/messages/webkit-messages';
import type { Engine } from '../../../cors/profile';
import {
  edgeHtmlWordings,
  moreChromiumWordings,
  moreFirefoxWordings,
  moreWebkitWordings,
} from './browser-wordings';
import { firefoxTranslations } from './firefox-translations';
import { libraryWordings, panelWordings, wordingsOfWholeTexts } from './library-wordings';

/** Who prints a message: a browser, or what runs in it. */
export type Speaker = Engine | 'edge-html' | 'library' | 'panel';

/** One way in which one speaker puts a message. */
export type Wording = MessageTemplate & {
  readonly speaker: Speaker;
  /** It is a message only when nothing else was pasted. */
  readonly isOfWholeText: boolean;
};

function spokenBy(speaker: Speaker, templates: readonly MessageTemplate[]): readonly Wording[] {
  return templates.map((template) => ({
    ...template,
    speaker,
    isOfWholeText: wordingsOfWholeTexts.has(template.template),
  }));
}

/** Every wording that is recognised. */
export const allWordings: readonly Wording[] = [
  ...spokenBy('chromium', [...chromiumMessages, ...moreChromiumWordings]),
  ...spokenBy('firefox', [...firefoxMessages, ...moreFirefoxWordings, ...firefoxTranslations]),
  ...spokenBy('webkit', [...webkitMessages, ...moreWebkitWordings]),
  ...spokenBy('edge-html', edgeHtmlWordings),
  ...spokenBy('library', libraryWordings),
  ...spokenBy('panel', panelWordings),
];
