/** A file of the corpus's package, by its path inside it. */
export interface CorpusFile {
  readonly path: string;
  readonly content: Buffer;
}

/** The one file whose path ends so; throws where there is none, or more than one. */
export function fileNamed(files: readonly CorpusFile[], end: string): CorpusFile {
  const [found, ...others] = files.filter(({ path }) => path.endsWith(end));
  if (!found || others.length > 0) throw new RangeError(`not one file ends with ${end}`);
  return found;
}

export const replaced =
  (end: string, content: Buffer) =>
  (files: readonly CorpusFile[]): readonly CorpusFile[] => {
    const { path } = fileNamed(files, end);
    return files.map((file) => (file.path === path ? { path, content } : file));
  };

export const without =
  (end: string) =>
  (files: readonly CorpusFile[]): readonly CorpusFile[] => {
    const { path } = fileNamed(files, end);
    return files.filter((file) => file.path !== path);
  };

export const added =
  (path: string, content: Buffer) =>
  (files: readonly CorpusFile[]): readonly CorpusFile[] => [...files, { path, content }];

/** Another file with the bytes of one that is there. */
export const copied =
  (end: string, path: string) =>
  (files: readonly CorpusFile[]): readonly CorpusFile[] => [
    ...files,
    { path, content: fileNamed(files, end).content },
  ];
