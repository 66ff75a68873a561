/** The parser alone; the package's entry point also brings a MIME sniffer, three times its size. */
declare module 'whatwg-mimetype/lib/parser.js' {
  type ParsedMimeType = {
    readonly type: string;
    readonly subtype: string;
    readonly parameters: ReadonlyMap<string, string>;
  };
  const parse: (input: string) => ParsedMimeType | null;
  export default parse;
}
