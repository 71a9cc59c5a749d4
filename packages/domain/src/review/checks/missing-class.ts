import type { ChecklistClass } from "../../filings/classify.ts";
import { filingProgress } from "../../filings/progress.ts";
import { textParam } from "../../kernel/fill-text.ts";
import { resolveCitation } from "../../policy/resolve-citation.ts";
import { type Check, finding } from "../check.ts";
import type { Finding } from "../finding.ts";
import { owes } from "../owes.ts";

/** A class of the checklist has neither a file nor, where that is allowed, a declaration of no revision. */
export const missingClass: Check = {
  id: "missing-class",
  scope: "checklist",
  run: (facts, policy) => {
    if (!owes(facts)) return [];
    const { checklist } = policy.association;
    const paths = facts.files.map(({ path }) => path);
    const missing = filingProgress(paths, checklist).classes.filter(({ state }) => state === "missing");
    return checklist.classes
      .filter(({ id }) => missing.some((each) => each.id === id))
      .map((each) => ({
        ...finding(policy, "missing-class", null, paramsOf(each, checklist.noRevisionWord)),
        citation: resolveCitation(policy, each.citation),
      }));
  },
};

const paramsOf = (
  { id, name, words, declarable }: ChecklistClass,
  noRevisionWord: string,
): Finding["params"] => ({
  classId: id,
  ...textParam("class", name),
  word: words[0] ?? name.zh,
  declaration: declarable ? noRevisionWord : "",
});
