import { type AppError, appError } from "../kernel/app-error.ts";

/** A form or template of the office's own that goes with 【通知】, such as a table to be filled in. */
export interface SeasonFile {
  readonly filename: string;
  readonly bytes: number;
}

/** Every recipient's mail holds them, and mail servers refuse large mails. */
export const seasonFileLimits = { files: 8, bytes: 1_000_000 } as const;

/** By the ending of the name: what it is called in a mail, and how such a file begins. */
export const seasonFileTypes = {
  doc: { type: "application/msword", begins: "\u00D0\u00CF\u0011\u00E0" },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: "PK\u0003\u0004",
  },
  xls: { type: "application/vnd.ms-excel", begins: "\u00D0\u00CF\u0011\u00E0" },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    begins: "PK\u0003\u0004",
  },
  pdf: { type: "application/pdf", begins: "%PDF-" },
  zip: { type: "application/zip", begins: "PK\u0003\u0004" },
} as const;

export type SeasonFileType = (typeof seasonFileTypes)[keyof typeof seasonFileTypes];

/** `null`: no type that may go with a notice. */
export function seasonFileType(filename: string): SeasonFileType | null {
  const ending = /[^./\\]\.([a-z]+)$/i.exec(filename)?.[1]?.toLowerCase();
  const known = Object.entries(seasonFileTypes).find(([name]) => name === ending);
  return known?.[1] ?? null;
}

/** What speaks against sending these files along: `season.file-type`, `season.file-repeated`, `season.files-too-many`, `season.files-too-large`. */
export function seasonFileFault(files: readonly SeasonFile[]): AppError | null {
  const { files: most, bytes: largest } = seasonFileLimits;
  if (files.length > most) return appError("season.files-too-many", { count: files.length, most });
  const untyped = files.find(({ filename }) => filename.length > 120 || seasonFileType(filename) === null);
  if (untyped) return appError("season.file-type", { name: untyped.filename });
  const names = files.map(({ filename }) => filename.toLowerCase());
  const repeated = files.find(({ filename }, at) => names.indexOf(filename.toLowerCase()) !== at);
  if (repeated) return appError("season.file-repeated", { name: repeated.filename });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > largest)
    return appError("season.files-too-large", { size: kilobytes(bytes), most: kilobytes(largest) });
  return null;
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);
