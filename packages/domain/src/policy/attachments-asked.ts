import type { EvidenceItem } from "./pack.ts";
import type { Policy } from "./policy.ts";
import type { FilingRule } from "./rule.ts";

/** Evidence that is handed in as files of its own beside a report. */
export type Attachment = EvidenceItem & { readonly attached: NonNullable<EvidenceItem["attached"]> };

/**
 * What has to come with the report of a duty: as the association's document lists it, and where that names nothing, as
 * the school's does.
 */
export function attachmentsAsked({ association, school }: Policy, rule: FilingRule): readonly Attachment[] {
  const listed = attachedIn(association.evidenceLists, association.rules[rule]?.evidence);
  return listed.length > 0 ? listed : attachedIn(school?.evidenceLists ?? {}, school?.rules[rule]?.evidence);
}

const attachedIn = (
  lists: Policy["association"]["evidenceLists"],
  id: string | null | undefined,
): readonly Attachment[] =>
  (id ? (lists[id]?.items ?? []) : []).flatMap(({ attached, ...item }) =>
    attached ? [{ ...item, attached }] : [],
  );
