import type { Citation } from "./citation.ts";
import type { Pack } from "./pack.ts";
import type { Policy } from "./policy.ts";

/** A citation as a pack writes it: the cited document by the id of its pack. */
export interface PackCitation {
  readonly document: string;
  readonly clause: string;
}

/** The citation as a person reads it. Throws where the policy lacks the document, which the pack linters rule out. */
export function resolveCitation(policy: Policy, { document, clause }: PackCitation): Citation {
  const cited = [...packsOf(policy), policy.association.reviewedBy].find(({ id }) => id === document);
  if (!cited) throw new RangeError(`The policy holds no pack ${document}`);
  return { pack: cited.id, document: documentName(cited), clause };
}

/** 《title》（number） as printed; the title alone where the document has no number. */
export function documentName({ document: { title, number } }: Pick<Pack, "document">): string {
  return number === null ? `《${title}》` : `《${title}》（${number}）`;
}

/** The documents of a policy, the association's first. */
export const packsOf = ({ association, notice, school }: Policy): readonly Pick<Pack, "id" | "document">[] =>
  [association, notice, school].filter((pack) => pack !== null);
