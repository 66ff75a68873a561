/** One stage of a Dockerfile. */
export type Stage = {
  /** The name other stages copy from it by; null for the last one, usually. */
  readonly name: string | null;
  readonly image: string;
  readonly steps: readonly Step[];
};

export type Step = { readonly instruction: string; readonly text: string };

/**
 * Reads the stages of a Dockerfile, of the syntax that ours uses: no heredocs, no ONBUILD.
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function readDockerfile(text: string): Stage[] {
  const lines = text
    .replaceAll(/^\s*#.*$/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const stages: { name: string | null; image: string; steps: Step[] }[] = [];
  for (const line of lines) {
    const [, instruction = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (instruction !== 'FROM') stages.at(-1)?.steps.push({ instruction, text: rest });
    else {
      const [image = '', , name = null] = rest.split(/\s+/);
      stages.push({ image, name, steps: [] });
    }
  }
  return stages;
}
