import type { Text } from "../kernel/text.ts";
import type { Draft } from "./draft.ts";
import type { Validity } from "./track.ts";

/** What follows a validity, beside every duty of its renewal. */
export function renewalNote({ track, span: { next, months } }: Validity): Text {
  if (next !== null) {
    return {
      zh: `复评已完成，${next} 起的有效期已衔接`,
      en: `Renewed: the validity from ${next} follows without a gap`,
    };
  }
  if (track.resumes !== null) {
    return {
      zh: `有效期 ${months.expiry} 届满后中断，至 ${track.resumes} 方有新的有效期`,
      en: `The validity is broken after ${months.expiry}; the next one begins on ${track.resumes}`,
    };
  }
  return months.unfollowed;
}

/** A round that has led to a validity is behind: what was owed for it is fulfilled, and the rest is forgotten. */
export function behind(draft: Draft): Draft | null {
  if (draft.state === "exempt") return draft;
  return draft.state === "owed" ? { ...draft, state: "fulfilled" } : null;
}
