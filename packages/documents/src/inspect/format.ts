import { extensionOf } from "@goodstanding/domain/kernel/extension-of";

/** Formats that the content of a file can be told to be. */
export type Format =
  | "pdf"
  | "docx"
  | "xlsx"
  | "pptx"
  | "ofd"
  | "zip"
  | "doc"
  | "xls"
  | "ppt"
  | "ole2"
  | "rtf"
  | "html"
  | "xml"
  | "mht"
  | "text"
  | "png"
  | "jpg"
  | "gif"
  | "bmp"
  | "tiff"
  | "rar"
  | "7z"
  | "gz";

/** What an extension promises: its name, and the formats that keep the promise. */
export interface Declaration {
  readonly name: string;
  readonly formats: readonly Format[];
}

/** `null` for a name that promises nothing that we could check. */
export function declarationOf(path: string): Declaration | null {
  const name = extensionOf(path);
  const formats = promises.get(name);
  return formats === undefined ? null : { name, formats };
}

const text: readonly Format[] = ["text", "html", "xml", "rtf", "mht"];

const promises: ReadonlyMap<string, readonly Format[]> = new Map<string, readonly Format[]>([
  ["pdf", ["pdf"]],
  ["docx", ["docx"]],
  ["docm", ["docx"]],
  ["dotx", ["docx"]],
  ["xlsx", ["xlsx"]],
  ["xlsm", ["xlsx"]],
  ["pptx", ["pptx"]],
  ["pptm", ["pptx"]],
  ["ppsx", ["pptx"]],
  ["ofd", ["ofd"]],
  ["zip", ["zip", "docx", "xlsx", "pptx", "ofd"]],
  ["doc", ["doc"]],
  ["dot", ["doc"]],
  ["xls", ["xls"]],
  ["ppt", ["ppt"]],
  ["pps", ["ppt"]],
  // The formats of WPS Office are those of Microsoft Office under names of their own.
  ["wps", ["doc", "ole2", "docx"]],
  ["et", ["xls", "ole2", "xlsx"]],
  ["dps", ["ppt", "ole2", "pptx"]],
  ["rtf", ["rtf"]],
  ["html", ["html", "xml", "text"]],
  ["htm", ["html", "xml", "text"]],
  ["mht", ["mht"]],
  ["txt", text],
  ["csv", text],
  ["md", text],
  ["png", ["png"]],
  ["jpg", ["jpg"]],
  ["jpeg", ["jpg"]],
  ["gif", ["gif"]],
  ["bmp", ["bmp"]],
  ["tif", ["tiff"]],
  ["tiff", ["tiff"]],
  ["rar", ["rar"]],
  ["7z", ["7z"]],
  ["gz", ["gz"]],
]);
