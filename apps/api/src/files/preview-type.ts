/** How a file may be shown beside its name, by the ending of the name; everything else is downloaded. */
export type PreviewKind = "image" | "text" | "pdf" | "office";

export interface PreviewType {
  readonly kind: PreviewKind;
  readonly type: string;
}

/** No type that runs a script or loads anything: neither HTML nor SVG nor XML. */
const types: Readonly<Record<string, PreviewType>> = {
  png: { kind: "image", type: "image/png" },
  jpg: { kind: "image", type: "image/jpeg" },
  jpeg: { kind: "image", type: "image/jpeg" },
  gif: { kind: "image", type: "image/gif" },
  webp: { kind: "image", type: "image/webp" },
  bmp: { kind: "image", type: "image/bmp" },
  pdf: { kind: "pdf", type: "application/pdf" },
  // Shown as a page that the server makes of it.
  docx: { kind: "office", type: "text/html" },
  xlsx: { kind: "office", type: "text/html" },
  txt: { kind: "text", type: "text/plain" },
  csv: { kind: "text", type: "text/plain" },
  md: { kind: "text", type: "text/plain" },
  json: { kind: "text", type: "text/plain" },
};

export const previewType = (path: string): PreviewType | null => {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(types, ending) ? (types[ending] ?? null) : null;
};
