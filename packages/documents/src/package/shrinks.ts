/** Formats that deflate makes smaller; all others are packed already, or are not worth the time. */
const shrinking: ReadonlySet<string> = new Set(
  "bmp csv css doc dps et htm html json log md ppt rtf svg tex tif tiff tsv txt wps xls xml".split(" "),
);

/** Whether a file of this name is deflated in a package. */
export function shrinks(path: string): boolean {
  const dot = path.lastIndexOf(".");
  return dot > path.lastIndexOf("/") && shrinking.has(path.slice(dot + 1).toLowerCase());
}
