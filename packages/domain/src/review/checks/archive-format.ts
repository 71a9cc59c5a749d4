import { extensionOf } from "../../kernel/extension-of.ts";
import { textParam } from "../../kernel/fill-text.ts";
import { type Check, finding } from "../check.ts";

/** The file's extension is none of those that the school's archive takes. */
export const archiveFormat: Check = {
  id: "archive-format",
  scope: "files",
  citation: "rule",
  version: 1,
  run: ({ files }, policy) => {
    const formats = policy.archive?.formats ?? [];
    if (formats.length === 0) return [];
    const accepted = textParam("accepted", { zh: formats.join("、"), en: formats.join(", ") });
    const known = new Set(formats.map(oneName));
    return files.flatMap(({ path }) => {
      const extension = extensionOf(path);
      if (known.has(oneName(extension))) return [];
      return [finding(policy, "archive-format", path, { ...accepted, extension })];
    });
  },
};

/** The same format by its other name. */
const oneName = (extension: string): string => otherNames[extension] ?? extension;
const otherNames: Readonly<Record<string, string>> = { jpeg: "jpg", tiff: "tif", htm: "html" };
