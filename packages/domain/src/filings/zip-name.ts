/** Archives are looked for by name: a document that happens to be a zip stays whole. */
export const isZipName = (path: string): boolean => /[^/]\.zip$/i.test(path);

/** The folder under which the files of an archive stand. */
export const folderOfZip = (path: string): string => path.slice(0, -".zip".length);
