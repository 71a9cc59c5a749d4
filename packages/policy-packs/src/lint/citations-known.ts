import type { Pack } from "@goodstanding/domain/policy/pack";
import type { PackCitation } from "@goodstanding/domain/policy/resolve-citation";
import { type PackLinter, problem } from "./linter.ts";

/** A pack cites itself or the association pack that it stands on, so that every citation can be resolved with it. */
export const citationsKnown: PackLinter = (loaded) => {
  const { pack } = loaded;
  const allowed = pack.level === "school" ? [pack.id, pack.association] : [pack.id];
  return citationsIn(pack)
    .filter(({ citation }) => !allowed.includes(citation.document))
    .map(({ path, citation }) =>
      problem(
        loaded,
        `${path}.document`,
        `引用了未知文件 ${citation.document}；可用：${allowed.join("、")}`,
        `cites the unknown document ${citation.document}; allowed: ${allowed.join(", ")}`,
      ),
    );
};

interface Cited {
  readonly path: string;
  readonly citation: PackCitation;
}

function citationsIn(pack: Pack): Cited[] {
  const rules = Object.entries<{ citation: PackCitation }>(pack.rules).map(([rule, { citation }]) => ({
    path: `rules.${rule}.citation`,
    citation,
  }));
  if (pack.level === "school") {
    const exemptions = pack.exemptions.map(({ citation }, at) => ({
      path: `exemptions.${at}.citation`,
      citation,
    }));
    return [...rules, ...exemptions];
  }
  const classes = pack.checklist.classes.map(({ citation }, at) => ({
    path: `checklist.classes.${at}.citation`,
    citation,
  }));
  const findings = Object.entries(pack.findings).map(([rule, { citation }]) => ({
    path: `findings.${rule}.citation`,
    citation,
  }));
  return [...rules, ...classes, ...findings];
}
