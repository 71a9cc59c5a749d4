import { bandsOf, NEAR_SAME, type Signature, similarity } from "./reading/text-signature.ts";

/** Something whose text may be near that of another. */
export interface SignedText {
  readonly signature: Signature;
}

export interface NearText<T extends SignedText> {
  readonly text: T;
  /** Share that both have in common, from `NEAR_SAME` to 1. */
  readonly share: number;
}

/**
 * Looks up which of these texts is nearest to a given one, among those that `isMeant` lets through; of equals the first
 * in order. Texts that share a band are compared, so that thousands are looked through in linear time; where one band
 * holds more than a dozen, as when all are one form, the first of them stand for the rest.
 */
export function openNearTexts<T extends SignedText>(
  texts: readonly T[],
): (signature: Signature, isMeant: (text: T) => boolean) => NearText<T> | null {
  const byBand = new Map<number, number[]>();
  for (const [at, { signature }] of texts.entries())
    for (const band of bandsOf(signature)) {
      const sharing = byBand.get(band);
      if (sharing) sharing.push(at);
      else byBand.set(band, [at]);
    }
  /** By which lookup each text was looked at last, so that one in several bands is compared once. */
  const lookedBy = new Uint32Array(texts.length);
  let lookup = 0;
  return (signature, isMeant) => {
    lookup++;
    let [best, bestShare] = [-1, 0];
    for (const band of bandsOf(signature)) {
      const sharing = byBand.get(band) ?? [];
      let compared = 0;
      for (let place = 0; place < sharing.length && place < MOST_SEEN && compared < MOST_COMPARED; place++) {
        const at = sharing[place] ?? -1;
        const text = texts[at];
        if (!text || lookedBy[at] === lookup || !isMeant(text)) continue;
        lookedBy[at] = lookup;
        compared++;
        const share = similarity(signature, text.signature);
        if (share > bestShare || (share === bestShare && at < best)) [best, bestShare] = [at, share];
      }
    }
    const text = texts[best];
    return text && bestShare >= NEAR_SAME ? { text, share: bestShare } : null;
  };
}

/** In one band. */
const MOST_COMPARED = 16;
const MOST_SEEN = 96;
