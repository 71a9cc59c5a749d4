import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { SignedIn } from "./sign-in.ts";

/** This year's annual filing of a programme of the demonstration. */
export async function findFiling({ api }: SignedIn, name: string): Promise<FilingId> {
  const filings = await api.filings.list.query();
  const filing = filings.find(
    ({ programme, rule, period }) => programme.name === name && rule === "annual-filing" && period === "2026",
  );
  if (!filing) throw new Error(`No filing of ${name}`);
  return filing.id;
}
