import type { YearMonth } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Draft } from "./draft.ts";
import type { Validity } from "./track.ts";
import { joined } from "./words.ts";

/**
 * A duty of the renewal of a validity. Where the next validity follows without a gap the renewal is behind, so what was
 * owed for it is fulfilled and the rest is forgotten; elsewhere it is said what follows.
 */
export function ofRenewal(draft: Draft, { track, span }: Validity): Draft | null {
  if (span.next !== null) return behind(draft, renewed(span.next));
  return { ...draft, note: joined(draft.note, whatFollows(track.resumes, span.expiry)) };
}

/** What was owed for a round that has led to a validity. */
export function behind(draft: Draft, because: Text): Draft | null {
  if (draft.state === "exempt") return draft;
  return draft.state === "owed" ? { ...draft, state: "fulfilled", note: joined(draft.note, because) } : null;
}

const renewed = (from: YearMonth): Text => ({
  zh: `复评已完成，${from} 起的有效期已衔接`,
  en: `Renewed: the validity from ${from} follows without a gap`,
});

function whatFollows(resumes: string | null, expiry: string): Text {
  if (resumes !== null) {
    return {
      zh: `有效期 ${expiry} 届满后中断，至 ${resumes} 方有新的有效期`,
      en: `The validity is broken after ${expiry}; the next one begins on ${resumes}`,
    };
  }
  return { zh: `${expiry} 届满后尚无衔接的有效期`, en: `No validity follows yet after ${expiry}` };
}
