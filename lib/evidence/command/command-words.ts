import { split } from 'shlex';

/** How a command is quoted. */
export type Shell = 'posix' | 'cmd' | 'powershell';

/** A command as it stands in a text. */
export type FoundCommand = { readonly shell: Shell; readonly end: number };

/**
 * The end of the command that begins at `start`: the line's end, unless the line is continued or a quote is open; or an
 * unquoted pipe, semicolon or ampersand. A quote that never closes ends with its line.
 */
export function findCommand(text: string, start: number): FoundCommand {
  const shell = /^[^\n]*(?:\^"|\^\r?\n|\^\s*$)/.test(text.slice(start, start + 4000)) ? 'cmd' : 'posix';
  return { shell, end: endOfCommand(text, start, shell) };
}

const longestCommand = 300_000;

function endOfCommand(text: string, start: number, shell: Shell): number {
  let quote: string | null = null;
  let isAnsi = false;
  let firstLine = -1;
  const limit = Math.min(text.length, start + longestCommand);
  const escape = shell === 'cmd' ? '^' : '\\';
  for (let position = start; position < limit; position += 1) {
    const character = text.charAt(position);
    if (quote === null) {
      if (character === escape) {
        position += text.startsWith('\r\n', position + 1) ? 2 : 1;
        if (shell === 'cmd' && text[position] === '"') quote = '^"';
      } else if (character === '\n') return position;
      else if (character === '"' || (character === "'" && shell !== 'cmd')) {
        isAnsi = character === "'" && text[position - 1] === '$';
        quote = character;
      } else if (/[|;]/.test(character) || (character === '&' && shell !== 'cmd')) return position;
    } else if (character === '\n') {
      if (firstLine === -1) firstLine = position;
    } else if (quote === '^"') {
      if (text.startsWith('^\\^"', position)) position += 3;
      else if (text.startsWith('^"', position)) {
        quote = null;
        position += 1;
      } else if (character === '^') position += 1;
    } else if (character === '\\' && (quote === '"' || isAnsi)) position += 1;
    else if (character === quote) quote = null;
  }
  return quote !== null && firstLine !== -1 ? firstLine : limit;
}

/** The words of a command. What is not closed is taken as it is. */
export function commandWords(command: string, shell: Shell): readonly string[] {
  if (shell === 'cmd') return windowsWords(withoutCarets(command));
  try {
    return split(command.replaceAll(/\\\r?\n/g, ' '));
  } catch {
    return command.split(/\s+/).map((word) => word.replaceAll(/^["']|["']$/g, ''));
  }
}

/** What cmd.exe makes of `^`: it stands for the next character, or continues the line. */
function withoutCarets(command: string): string {
  return command.replaceAll(
    /\^(?:\r?\n(?:\r?\n)?|([\s\S]|$))/g,
    (_, character: string | undefined) => character ?? ' ',
  );
}

/**
 * The words of a Windows command line: a backslash escapes a quotation mark, and so does another quotation mark.
 * @see https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments
 */
function windowsWords(command: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let isWord = false;
  let isQuoted = false;
  for (let position = 0; position < command.length; position += 1) {
    const character = command.charAt(position);
    if (character === '\\' && command[position + 1] === '"') {
      word += '"';
      position += 1;
    } else if (character === '"') {
      if (isQuoted && command[position + 1] === '"') {
        word += '"';
        position += 1;
      } else isQuoted = !isQuoted;
      isWord = true;
    } else if (!isQuoted && /\s/.test(character)) {
      if (isWord || word !== '') words.push(word);
      word = '';
      isWord = false;
    } else word += character;
  }
  if (isWord || word !== '') words.push(word);
  return words;
}
