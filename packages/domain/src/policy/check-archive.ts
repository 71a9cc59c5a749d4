import { type AppError, appError } from "../kernel/app-error.ts";
import { textParam } from "../kernel/fill-text.ts";
import { namingPlaceholderNames, namingPlaceholders, readNaming } from "./archive-naming.ts";
import type { SchoolSettings } from "./school-settings.ts";

/** An archive rule whose braces say what is looked for in a name. Errors: `policy.invalid-value`. */
export function checkArchive(archive: SchoolSettings["archive"]): AppError | null {
  const naming = archive && readNaming(archive.naming);
  if (!naming || naming.ok) return null;
  const found = "word" in naming.error ? `{${naming.error.word}}` : archive.naming;
  return appError(
    "policy.invalid-value",
    { ...textParam("field", fieldName), found, ...textParam("allowed", allowed) },
    "archive.naming",
  );
}

const fieldName = { zh: "命名规则", en: "Naming" };

const written = (language: "zh" | "en"): readonly string[] =>
  namingPlaceholders.map((each) => `{${namingPlaceholderNames[each][language]}}`);

const allowed = {
  zh: `${written("zh").join("、")}，各用一次，花括号成对；或不含花括号的说明`,
  en: `${written("en").join(", ")}, each once and in pairs of braces; or a text without braces`,
};
