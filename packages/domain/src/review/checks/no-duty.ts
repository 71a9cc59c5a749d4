import { textParam } from "../../kernel/fill-text.ts";
import type { Text } from "../../kernel/text.ts";
import { type Check, finding } from "../check.ts";
import type { ReviewFacts } from "../facts.ts";
import type { Finding } from "../finding.ts";

/** The programme owes no annual filing for the year, or the office has yet to confirm that it does. */
export const noDuty: Check = {
  id: "no-duty",
  scope: "duty",
  citation: "rule",
  version: 1,
  run: (facts, policy) => {
    const { programme, year, obligation } = facts;
    if (obligation?.state === "owed") return [];
    const params = { programme, year, ...textParam("reason", reasonOf(facts)) };
    return [citingExemption(finding(policy, "no-duty", null, params), facts)];
  },
};

const reasonOf = ({ obligation, noObligationReason }: ReviewFacts): Text =>
  obligation?.why ??
  noObligationReason ?? { zh: "没有该年度的报备任务", en: "no duty is known for that year" };

/** An exemption stands in a document of its own, which an obligation cites first. */
function citingExemption(finding: Finding, { obligation }: ReviewFacts): Finding {
  const citation = obligation?.state === "exempt" ? obligation.citations[0] : undefined;
  return citation ? { ...finding, citation } : finding;
}
