import type { EvidenceSource } from "./evidence-source.ts";
import { openJournal } from "./open-journal.ts";
import { openRelayLog } from "./open-relay-log.ts";

/** The journal where there is one, else the log; `null`: nothing can be asked, and a person looks. */
export function openEvidence(source: {
  readonly journalUrl?: string | undefined;
  readonly relayLog?: string | undefined;
}): EvidenceSource | null {
  if (source.journalUrl) return openJournal(source.journalUrl);
  return source.relayLog ? openRelayLog(source.relayLog) : null;
}
