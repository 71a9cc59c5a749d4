import type { SignedIn } from "./sign-in.ts";

/** Confirms what the names of unsorted files propose; those that say nothing stay unsorted. Answers how many were placed. */
export async function confirmProposals({ api }: Pick<SignedIn, "api">, id: string): Promise<number> {
  const { files } = await api.filings.get.query({ id });
  const confirmed = files.flatMap(({ id: fileId, proposal }) =>
    proposal?.placement ? [{ fileId, placement: proposal.placement, newCourse: proposal.newCourse }] : [],
  );
  if (confirmed.length > 0) await api.filings.placeFiles.mutate({ id, files: confirmed });
  return confirmed.length;
}

/** Says of each class of documents that was revised when and how. */
export async function noteRevisions({ api }: Pick<SignedIn, "api">, id: string): Promise<void> {
  const { parts } = await api.filings.get.query({ id });
  const revised = parts.flatMap(({ slots }) =>
    slots.filter(({ asksRevision, state }) => asksRevision && state === "partial"),
  );
  for (const { id: slot } of revised)
    await api.filings.noteRevision.mutate({
      ...{ id, slot },
      revisedOn: "2026-06-30",
      explanation: "按新版毕业要求修订",
    });
}

/** The programme hands in to its college, and the college to the school. */
export async function sendToSchool(
  programme: Pick<SignedIn, "api">,
  dean: Pick<SignedIn, "api">,
  id: string,
): Promise<{ readonly snapshotHash: string }> {
  await programme.api.filings.submitToCollege.mutate({ id });
  return dean.api.filings.submitToSchool.mutate({ id });
}
