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

/** The programme hands in to its college, and the college to the school. */
export async function sendToSchool(
  programme: Pick<SignedIn, "api">,
  dean: Pick<SignedIn, "api">,
  id: string,
): Promise<{ readonly snapshotHash: string }> {
  await programme.api.filings.submitToCollege.mutate({ id });
  return dean.api.filings.submitToSchool.mutate({ id });
}
