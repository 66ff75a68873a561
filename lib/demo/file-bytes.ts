import type { FileName } from './file';

/**
 * What is in each file: an image of one pixel, ten milliseconds of silence, one frame of teal, one caption, a script
 * and a style sheet of a line, a font that has the letter A alone.
 */
export const fileBytes: Readonly<Record<FileName, Uint8Array<ArrayBuffer>>> = {
  'stamp.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
  'horn.wav': Buffer.concat([
    Buffer.from('UklGRnQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YVAAAAA=', 'base64'),
    Buffer.alloc(80, 128),
  ]),
  'clip.webm': Buffer.from(
    'GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQJChYECGFOAZ/QVSalmmirXsYMPQkBEiYhAWQAAAAAAAE2AgXBXQYFwFlSua56u' +
      'nNeBAXPFgQGDgQGcgQCGhVZfVlA44IawgRC6gRAfQ7Z1reeBAKOogQAAgHABAJ0BKhAAEAAHQJYloAJ0AUAAAP7ffxk70v90PKHYohAAAA==',
    'base64',
  ),
  'captions.vtt': Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nGreetings from Ghent\n'),
  'postcards.js': Buffer.from("globalThis.postcards = ['Greetings from Ghent'];\n"),
  'postcards.css': Buffer.from('.postcard { color: teal }\n'),
  'letters.ttf': Buffer.from(
    'AAEAAAAKAIAAAwAgT1MvMl5lWlwAAACsAAAAYGNtYXAADAB0AAABDAAAACxnbHlmA74EugAAATgAAAAkaGVhZA4xi6EAAAFcAAAA' +
      'NmhoZWEE5AFhAAABlAAAACRobXR4A+gAMgAAAbgAAAAIbG9jYQASAAAAAAHAAAAABm1heHAABAAFAAAByAAAACBuYW1lBmAWIgAA' +
      'AegAAABucG9zdP+fADIAAAJYAAAAIAADAfQBkAAFAAACigJYAAAASwKKAlgAAAFeADIBLAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAA' +
      'AAAAAABOT05FAEAAQQBBAyD/OAAAAyAAyAAAAAEAAAAAAfQCvAAAACAAAQAAAAEAAwABAAAADAAEACAAAAAEAAQAAQAAAEH//wAA' +
      'AEH////AAAEAAAAAAAEAMgAAAcICvAADAAABAQEBADIAAAGQAAAAAAK8AAD9RAAAAAEAAAABAACnFJXXXw889QADA+gAAAAA1pOk' +
      'AAAAAADWk6QAAAAAAAH0ArwAAAAIAAIAAAAAAAAAAQAAAyD/OAAAAfQAAAAyAcIAAQAAAAAAAAAAAAAAAAAAAAIB9AAAAfQAMgAA' +
      'AAAAEgAAAAEAAAACAAQAAQAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAEADYAAwABBAkAAQAOAAAAAwABBAkAAgAOAA4AAwABBAkA' +
      'BAAOABwAAwABBAkABgAOACoATABlAHQAdABlAHIAcwBSAGUAZwB1AGwAYQByAEwAZQB0AHQAZQByAHMATABlAHQAdABlAHIAcwAA' +
      'AAMAAAAAAAD/nAAyAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    'base64',
  ),
};
