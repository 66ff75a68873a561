import './evidence-gates';
import { cleanHar } from '@/lib/evidence/har/clean-har';
import { examine, type Examination } from '@/lib/evidence/examination/examine';
import { readEvidence, type Given } from '@/lib/evidence/read-evidence';
import { decodeFile } from '@/lib/evidence/text/as-text';
import type { Reading } from '@/lib/evidence/reading';
import type { Asked, GivenEvidence, Said } from './messages-of-worker';

/** Reads and diagnoses, and keeps what it read for the answers that follow; in a worker, or in the page. */
export class Examiner {
  #reading: Reading = { texts: [], pieces: [], notes: [], redactions: [] };

  constructor(private readonly say: (said: Said) => void) {}

  /** Does what is asked, and says how far it is and what came out. */
  async take(asked: Asked): Promise<void> {
    try {
      await this.#take(asked);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.say({ kind: 'failed', sentence: `The evidence could not be read. The browser says: ${why}` });
    }
  }

  async #take(asked: Asked): Promise<void> {
    if (asked.kind === 'clean') return this.#clean(asked.given);
    if (asked.kind === 'read') {
      const given: Given[] = [];
      for (const each of asked.given) given.push(await this.#opened(each));
      this.say({ kind: 'progress', sentence: 'Reading the evidence.' });
      this.#reading = readEvidence(...given);
    }
    const examination: Examination = examine(this.#reading, asked.kind === 'answer' ? asked.answers : []);
    this.say({ kind: 'examined', examination });
  }

  async #clean(given: GivenEvidence): Promise<void> {
    const json = cleanHar(typeof given === 'string' ? given : await textOf(given));
    if (json === null) return;
    const name = typeof given === 'string' ? 'clean.har' : `clean-${given.name}`;
    this.say({ kind: 'cleaned', har: new Blob([json], { type: 'application/json' }), name });
  }

  async #opened(given: GivenEvidence): Promise<Given> {
    if (typeof given === 'string') return given;
    const content = new Uint8Array(given.size);
    let position = 0;
    let told = 0;
    const reader = given.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      content.set(value, position);
      position += value.length;
      const share = Math.floor((10 * position) / given.size);
      if (share > told && given.size > 5_000_000) {
        told = share;
        this.say({ kind: 'progress', sentence: `Opening ${given.name}: ${share * 10} %.` });
      }
    }
    return { name: given.name, content };
  }
}

async function textOf(file: Blob): Promise<string> {
  const { text } = decodeFile(new Uint8Array(await file.arrayBuffer()));
  return (text ?? '').replace(/^\uFEFF/, '');
}
