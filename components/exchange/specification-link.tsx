type Props = { specification: string; name: string; url: string };

/** A link to a part of a specification. */
export function SpecificationLink({ specification, name, url }: Props) {
  return (
    <a
      href={url}
      className="text-xs text-faint underline pointer-coarse:inline-block pointer-coarse:py-1 decoration-line underline-offset-[3px] hover:text-ink hover:decoration-current"
    >
      {specification}, {name}
    </a>
  );
}
