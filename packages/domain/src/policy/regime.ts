import type { Text } from "../kernel/text.ts";

/** Kinds of accreditation that have rules of their own; each record of validity belongs to one. */
export const regimes = ["engineering", "teacher-education", "medicine", "construction"] as const;
export type Regime = (typeof regimes)[number];

export const regimeNames: Record<Regime, Text> = {
  engineering: { zh: "工程教育认证", en: "Engineering education accreditation" },
  "teacher-education": { zh: "师范类专业认证", en: "Teacher education accreditation" },
  medicine: { zh: "临床医学专业认证", en: "Clinical medicine accreditation" },
  construction: { zh: "住房和城乡建设部专业评估", en: "Construction ministry's programme evaluation" },
};
