import { associationPack, type EvidenceItem } from "./pack.ts";
import { pinnedPolicies } from "./policies.ts";
import { sampleAssociation, samplePacks } from "./policy.fixture.ts";
import type { Policy } from "./policy.ts";

const at = (clause: string) => ({ document: sampleAssociation.id, clause });
const named = (zh: string): EvidenceItem["name"] => ({ zh, en: `${zh} (en)` });

/** Of an association that asks for a cover, two attachments, and a third where there is any. */
export const attachedItems: EvidenceItem[] = [
  { id: "cover", name: named("封面"), citation: at("五") },
  {
    ...{ id: "documents", name: named("制度文件"), citation: at("五2（1）") },
    attached: { words: ["制度文件", "培养方案"], asked: "always" },
  },
  {
    ...{ id: "outcomes", name: named("达成报告"), citation: at("五2（3）") },
    attached: { words: ["毕业要求达成"], asked: "always" },
  },
  {
    ...{ id: "others", name: named("其他证据"), citation: at("五2（4）") },
    attached: { words: ["其他改进"], asked: "where-any" },
  },
];

/** The third-year report under that association's document alone. */
export const attachedPolicy: Policy = pinnedPolicies(
  samplePacks,
  associationPack.parse({
    ...sampleAssociation,
    rules: {
      ...sampleAssociation.rules,
      "third-year-report": { ...sampleAssociation.rules["third-year-report"], evidence: "attached" },
    },
    evidenceLists: { attached: { name: named("报告及附件"), items: attachedItems } },
  }),
).inForce("engineering", "third-year-report", 2026).policy;
