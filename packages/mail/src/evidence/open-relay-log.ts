import type { Evidence, EvidenceSource } from "./evidence-source.ts";
import { logBlocks } from "./log-blocks.ts";
import { type LogFile, logFiles } from "./log-files.ts";
import { type PostfixReader, postfixReader } from "./postfix-trail.ts";

/** For one question; a log that takes longer counts as one that could not be asked. */
const PATIENCE_MS = 20_000;
/** By how much the clocks of two machines may differ. */
const SLACK_MS = 60 * 60 * 1000;

/**
 * The log of a Postfix (`mail.log`, `maillog`), with what was rotated away from it. A mail is found once Postfix has taken
 * it into its queue. The proof names file, time, host and queue id, under which a person finds all lines of the mail.
 * @param log path of the file that is written now
 */
export const openRelayLog = (log: string): EvidenceSource => ({
  kind: "relay-log",
  find: async (messageId, _recipient, since = new Date(0)) => {
    try {
      return await search(log, messageId, since.getTime() - SLACK_MS);
    } catch (error) {
      return { kind: "unknown", reason: error instanceof Error ? error.message : String(error) };
    }
  },
  close: () => Promise.resolve(),
});

async function search(log: string, messageId: string, sinceMs: number): Promise<Evidence> {
  const until = performance.now() + PATIENCE_MS;
  const reader = postfixReader(messageId);
  const before = await logFiles(log);
  const names: string[] = [];
  for (const { path, name, packedAs } of before.filter(({ writtenMs }) => writtenMs >= sinceMs)) {
    if (packedAs !== null && packedAs !== "gz")
      return { kind: "unknown", reason: `${name} is compressed with something other than gzip` };
    const begun = reader.trail();
    await follow(path, messageId, reader, until);
    if (reader.trail() !== begun) names.push(name);
  }
  const trail = reader.trail();
  if (trail.kind === "taken") {
    const status = trail.status === null ? "in its queue" : `status=${trail.status}`;
    return { kind: "found", proof: `${names.at(-1)}, ${trail.where}: ${status}` };
  }
  if (trail.kind === "begun")
    return { kind: "unknown", reason: `${trail.where} names the mail, and not that it was taken` };
  // A file that was rotated meanwhile may have been passed over.
  if (isRotated(before, await logFiles(log)))
    return { kind: "unknown", reason: "The log was rotated while it was being read" };
  return { kind: "absent" };
}

async function follow(path: string, messageId: string, reader: PostfixReader, until: number): Promise<void> {
  for await (const block of logBlocks(path)) {
    if (performance.now() > until)
      throw new Error(`The log took longer than ${PATIENCE_MS / 1000} s to read`);
    if (!reader.follows() && !block.includes(messageId)) continue;
    for (const line of block.split("\n")) reader.read(line);
  }
}

const isRotated = (before: readonly LogFile[], after: readonly LogFile[]): boolean => {
  const now = new Map(after.map((file) => [file.path, file]));
  return before.some(({ path, inode, size }) => {
    const file = now.get(path);
    return file?.inode !== inode || file.size < size;
  });
};
