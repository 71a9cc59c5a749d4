import type { EvidenceSource } from "../evidence/evidence-source.ts";
import type { Mailbox } from "./start-mailbox.ts";

/** Looks envelopes up in what a test's mail server has taken, as a journal mailbox behind it would hold them. */
export const sinkJournal = (mailbox: Pick<Mailbox, "messages">): EvidenceSource => ({
  kind: "journal",
  find: async (messageId) => {
    const at = (await mailbox.messages()).findIndex((each) => each.messageId === messageId);
    return at < 0 ? { kind: "absent" } : { kind: "found", proof: `message ${at + 1}` };
  },
  close: () => Promise.resolve(),
});
