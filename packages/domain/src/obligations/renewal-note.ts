import type { Text } from "../kernel/text.ts";
import type { Track } from "./track.ts";

/** What follows the last validity of a chain, beside every duty of its renewal. */
export function renewalNote({ last, resumes }: Track): Text {
  if (resumes !== null) {
    return {
      zh: `有效期 ${last.expiry} 届满后中断，至 ${resumes} 方有新的有效期`,
      en: `The validity is broken after ${last.expiry}; the next one begins on ${resumes}`,
    };
  }
  return {
    zh: `${last.expiry} 届满后尚无衔接的有效期`,
    en: `No validity follows yet after ${last.expiry}`,
  };
}
