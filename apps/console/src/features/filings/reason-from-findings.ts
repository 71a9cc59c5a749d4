import type { Language } from "@goodstanding/domain/kernel/text";
import type { ReviewFinding } from "./filing-views.ts";

/** A first draft of the reason: what was found and how to mend it, numbered; mere notes are left out. */
export function reasonFromFindings(findings: readonly ReviewFinding[], language: Language): string {
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ file, [language]: { found, fix } }, index) => {
      const place = file === null ? "" : `${file} · `;
      return `${index + 1}. ${place}${found} · ${fix}`;
    })
    .join("\n");
}
