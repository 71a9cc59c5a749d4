import type { PersonId, UnitId } from "../kernel/ids.ts";
import type { Text } from "../kernel/text.ts";

/** A member of the school's pool of experts (专家库). */
export interface Expert {
  readonly personId: PersonId;
  /** Digits: the beginning of a programme's catalogue code, such as `0802`; else a word in the programme's name. */
  readonly expertise: readonly string[];
  /** Reviews held at one time. */
  readonly mostAtOnce: number;
  /** Reviews in one year of filing; `null`: no limit. */
  readonly mostPerYear: number | null;
  /** Own units and those that were declared; nothing of theirs is reviewed. */
  readonly avoids: readonly UnitId[];
}

/** What a review is about, as far as choosing a reviewer goes. */
export interface ReviewSubject {
  readonly unitId: UnitId;
  readonly programme: { readonly name: string; readonly code: string };
}

/** How much somebody has to review already. */
export interface ReviewLoad {
  readonly open: number;
  readonly thisYear: number;
}

export const candidateReasons = ["avoids", "reviews-it", "full-now", "full-this-year"] as const;
export type CandidateReason = (typeof candidateReasons)[number];

export const candidateReasonNames: Record<CandidateReason, Text> = {
  avoids: { zh: "须回避该学院", en: "Avoids this college" },
  "reviews-it": { zh: "已在审核该材料", en: "Reviews it already" },
  "full-now": { zh: "在审数量已达上限", en: "Holds as many as agreed" },
  "full-this-year": { zh: "本年度数量已达上限", en: "Has as many this year as agreed" },
};

/** Words of an expert's expertise that speak of a programme. */
export const matchesOf = (
  { expertise }: Pick<Expert, "expertise">,
  { programme: { name, code } }: Pick<ReviewSubject, "programme">,
): readonly string[] =>
  expertise.filter((word) => (/^\d+$/.test(word) ? code.startsWith(word) : name.includes(word)));

export const avoids = (
  { avoids: units }: Pick<Expert, "avoids">,
  { unitId }: Pick<ReviewSubject, "unitId">,
): boolean => units.includes(unitId);

/** Why an expert can't take a further review; `null`: may be asked. Avoidance comes first, for nothing lifts it. */
export function excludedBecause(
  expert: Pick<Expert, "avoids" | "mostAtOnce" | "mostPerYear">,
  subject: ReviewSubject,
  load: ReviewLoad,
): Exclude<CandidateReason, "reviews-it"> | null {
  if (avoids(expert, subject)) return "avoids";
  if (load.open >= expert.mostAtOnce) return "full-now";
  return expert.mostPerYear !== null && load.thisYear >= expert.mostPerYear ? "full-this-year" : null;
}
