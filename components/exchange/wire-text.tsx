/** What stands in a sentence as it crosses the wire: URLs, header names, media types, methods. */
const wire =
  /([a-z][a-z\d+.-]*:\/\/[^\s"'),;]*[^\s"'),;.:]|\b[A-Z]\w*(?:-[A-Z]\w*)+|\b(?:access-control|content|x)(?:-[a-z\d]+)+|\b(?:application|multipart|text)\/[\w.+-]*\w|\b(?:[Aa]uthorization|OPTIONS|GET|HEAD|POST|PUT|PATCH|DELETE)\b)/;

type Props = {
  children: string;
  /** A name that the sentence begins with, in whatever case it was written. */
  name?: string;
};

/** A sentence, with the mono face for what is wire text in it. */
export function WireText({ children, name = '' }: Props) {
  const isNamed = name !== '' && children.startsWith(name);
  const parts = (isNamed ? children.slice(name.length) : children).split(wire);
  return (
    <>
      {isNamed ? <code className="font-mono">{name}</code> : null}
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <code key={index} className="font-mono">
            {part}
          </code>
        ),
      )}
    </>
  );
}
