import { longestText, readJson } from './json/read-json';
import type { EvidenceText, Note, Piece, Reading } from './reading';
import { readText } from './read-text';
import { decodeFile } from './text/as-text';
import { maskSecrets, type Redaction } from './text/mask-secrets';
import type { Masked } from './text/mask-value';

/** Something given: pasted text, or a file's name and bytes or text. */
export type Given = string | { readonly name: string; readonly content: Uint8Array | string };

/**
 * Reads what people paste or drop, alone or together: HAR files, commands, calls, headers, policies, reports,
 * configurations, URLs, and words. Says what it recognised, left out and could not tell. Secrets are masked before
 * anything is read, and are in nothing that comes out. Never fails; takes time in proportion to what is given.
 */
export function readEvidence(...given: readonly Given[]): Reading {
  const texts: EvidenceText[] = [];
  const pieces: Piece[] = [];
  const notes: Note[] = [];
  const masked: Masked = new Map();
  for (const each of given) {
    const { name, text, problem } = textOf(each);
    if (problem !== null) notes.push(problem);
    const called = name === null ? 'What was pasted' : `"${name}"`;
    if (text === null) {
      texts.push({ name, text: '' });
      continue;
    }
    if (text.trim() === '') {
      texts.push({ name, text: '' });
      notes.push({ kind: 'not-told', sentence: `${called} is empty.` });
      continue;
    }
    const index = texts.length;
    const isLikeJson = /^\s*[{[]/.test(text);
    const json = isLikeJson ? readJson(text, { start: 0, end: text.length }, index, masked) : null;
    if (json) {
      // The pieces point into the document; of a large one, and of a HAR with its bodies, nothing else is kept.
      const isKept = text.length <= 200_000 && json.pieces.every(({ form }) => form !== 'har');
      texts.push({ name, text: isKept ? maskSecrets(text).text : '' });
      pieces.push(...json.pieces);
      notes.push(...json.notes);
      continue;
    }
    if (text.length > longestText) {
      texts.push({ name, text: '' });
      notes.push({
        kind: 'not-told',
        sentence: `${called} is ${Math.round(text.length / 1e6)} MB of text that is not a HAR. Send the lines about the request.`,
      });
      continue;
    }
    const clean = maskSecrets(text);
    for (const { what, length } of clean.redactions) masked.set(what, (masked.get(what) ?? 0) + length);
    texts.push({ name, text: clean.text });
    const read = readText(clean.text, index, masked, isLikeJson);
    pieces.push(...read.pieces);
    notes.push(...read.notes);
    if (read.pieces.every(({ kind }) => kind === 'words') && isLikeJson) {
      notes.push({
        kind: 'not-told',
        sentence: `${called} is JSON, but not a HAR, a report or a configuration.`,
      });
    }
  }
  const redactions: Redaction[] = Array.from(masked, ([what, length]) => ({ what, length }));
  return { texts, pieces, notes: [...understood(pieces), ...notes], redactions };
}

type TextOf = { readonly name: string | null; readonly text: string | null; readonly problem: Note | null };

function textOf(given: Given): TextOf {
  if (typeof given === 'string') return { name: null, text: withoutMark(given), problem: null };
  const { name, content } = given;
  if (typeof content === 'string') return { name, text: withoutMark(content), problem: null };
  const { text, encoding } = decodeFile(content);
  if (text === null) {
    const sentence = `"${name}" is a binary file${kindOfBinary(content)}; nothing in it can be read.`;
    return { name, text: null, problem: { kind: 'not-told', sentence } };
  }
  const problem: Note | null =
    encoding === null ? null : { kind: 'understood', sentence: `"${name}" was read as ${encoding}.` };
  return { name, text: withoutMark(text), problem };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

const signatures: readonly (readonly [string, readonly number[]])[] = [
  [' (a PNG picture)', [0x89, 0x50, 0x4e, 0x47]],
  [' (a JPEG picture)', [0xff, 0xd8, 0xff]],
  [' (a ZIP archive)', [0x50, 0x4b, 0x03, 0x04]],
  [' (compressed with gzip)', [0x1f, 0x8b]],
  [' (a PDF)', [0x25, 0x50, 0x44, 0x46]],
];

function kindOfBinary(content: Uint8Array): string {
  return signatures.find(([, bytes]) => bytes.every((byte, index) => content[index] === byte))?.[0] ?? '';
}

function understood(pieces: readonly Piece[]): readonly Note[] {
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    if (piece.kind === 'words') continue;
    const title =
      piece.kind === 'exchanges' && piece.form === 'har'
        ? `${piece.title}, ${piece.exchanges.length} ${piece.exchanges.length === 1 ? 'entry' : 'entries'}`
        : piece.title;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return Array.from(counts, ([title, count]) => ({
    kind: 'understood',
    sentence: count === 1 ? `${title}.` : `${title} (${count} times).`,
  }));
}
