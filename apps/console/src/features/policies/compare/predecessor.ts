import type { DocumentCard } from "../policy-views.ts";

/** When a document begins to hold, as far as it says so. */
const startOf = ({ effective, document }: DocumentCard): string => effective.from ?? document.issued ?? "";

export const isBefore = (a: DocumentCard, b: DocumentCard): boolean => startOf(a) < startOf(b);

/** The document of the same series that it has followed; `null` for the first. */
export function predecessorOf<Card extends DocumentCard>(packs: readonly Card[], of: Card): Card | null {
  return (
    packs
      .filter((pack) => pack.series === of.series && isBefore(pack, of))
      .toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
      .at(-1) ?? null
  );
}

/** What a reader most likely wants to see: a document that holds now beside its predecessor, the school's own first. */
export function likelyPair<Card extends DocumentCard & { readonly isInForce: boolean }>(
  packs: readonly Card[],
): { readonly from: string; readonly to: string } | null {
  const [pair] = packs
    .filter(({ isInForce }) => isInForce)
    .toSorted((a, b) => Number(b.level === "school") - Number(a.level === "school"))
    .flatMap((to) => {
      const from = predecessorOf(packs, to);
      return from ? [{ from: from.id, to: to.id }] : [];
    });
  return pair ?? null;
}
