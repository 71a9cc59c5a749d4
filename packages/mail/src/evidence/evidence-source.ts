/** Where it can be looked up whether one envelope has left: a mailbox that gets a copy of every mail, or the relay's log. */
export interface EvidenceSource {
  readonly kind: "journal" | "relay-log";
  /**
   * By the Message-ID, which one envelope alone has; never rejects.
   * @param since when it was tried: what was written down before then need not be read
   */
  find(messageId: string, recipient: string, since?: Date): Promise<Evidence>;
  close(): Promise<void>;
}

/** `absent` says what the source holds today, and nothing about a copy that is still on its way; `unknown`: it could not be asked. */
export type Evidence =
  | { readonly kind: "found"; readonly proof: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly reason: string };
