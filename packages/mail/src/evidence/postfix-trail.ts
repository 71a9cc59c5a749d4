/** What a Postfix log says about one Message-ID. */
export type PostfixTrail =
  | { readonly kind: "none" }
  /** Its header was read; whether the mail was taken is not said. */
  | { readonly kind: "begun"; readonly where: string }
  /** Taken into the queue, which is what the answer 250 means; `status` is the last that came of it, if any. */
  | { readonly kind: "taken"; readonly where: string; readonly status: string | null };

export interface PostfixReader {
  /** Takes the lines of a log in their order. */
  readonly read: (line: string) => void;
  /** Whether lines that do not hold the Message-ID may belong to it. */
  readonly follows: () => boolean;
  readonly trail: () => PostfixTrail;
}

/** Timestamp of either form, host, `name/…/daemon[pid]`, queue id, words. Anchored: what a sender wrote is no line of its own. */
const line =
  /^([A-Z][a-z]{2} [ \d]\d [\d:]{8}|\d{4}-\d\d-\d\dT\S+) (\S+) [^\s[]+\/([\w-]+)\[\d+\]: ([0-9A-Za-z]+): (.*)$/;
const queued = /^from=<.*>, size=\d+, nrcpt=\d+ \(queue active\)/;
const status = /^(?:to|orig_to)=<.*\bstatus=(\w+ \(.*\))/;

/**
 * Follows the queue ids under which a Postfix had the mail: `cleanup` names the Message-ID, `qmgr` takes the mail into
 * the queue, a delivery agent tells its status, `removed` ends it. An id may be used again later, and on another machine.
 */
export function postfixReader(messageId: string): PostfixReader {
  const named = `message-id=${messageId}`;
  const open = new Set<string>();
  let trail: PostfixTrail = { kind: "none" };
  return {
    follows: () => open.size > 0,
    trail: () => trail,
    read: (text) => {
      const [, at, host, daemon, queueId, words] = line.exec(text) ?? [];
      if (words === undefined) return;
      const id = `${host} ${queueId}`;
      if (daemon === "cleanup" && words.startsWith("message-id=")) {
        if (words.trimEnd() !== named) open.delete(id);
        else {
          open.add(id);
          if (trail.kind === "none") trail = { kind: "begun", where: `${at} ${id}` };
        }
        return;
      }
      if (!open.has(id)) return;
      if (words.startsWith("removed")) open.delete(id);
      const [, became = null] = status.exec(words) ?? [];
      if (became !== null) trail = { kind: "taken", where: `${at} ${id}`, status: became };
      else if (daemon === "qmgr" && queued.test(words) && trail.kind !== "taken")
        trail = { kind: "taken", where: `${at} ${id}`, status: null };
    },
  };
}
