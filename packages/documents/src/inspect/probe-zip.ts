import type { ArchiveRule } from "@goodstanding/domain/review/archive-refusal";
import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import { refusalOf } from "../zip/archive-error.ts";
import { archiveLimits } from "../zip/limits.ts";
import { listEntries } from "../zip/list-entries.ts";
import type { LocatedEntry } from "../zip/locate-entries.ts";
import { readEntry } from "../zip/read-entry.ts";
import { encrypted, type Probe, readable, unreadable } from "./condition.ts";

/** A zip opens when every byte of it unpacks and agrees with its checksum. */
export const probeZip: Probe = async (source) => {
  const result = await refusalOf(async () => {
    for (const entry of await listEntries(source, archiveLimits)) await readThrough(entry);
  });
  return result.ok ? readable : conditionOf(result.error.rule);
};

async function readThrough(entry: LocatedEntry): Promise<void> {
  for await (const _ of readEntry(entry));
}

const limitRules: readonly ArchiveRule[] = [
  "archive-too-large",
  "unpacked-too-large",
  "entry-too-large",
  "too-many-entries",
  "ratio-too-high",
];

function conditionOf(rule: ArchiveRule): FileCondition {
  if (rule === "encrypted") return encrypted;
  if (rule === "truncated") return unreadable("truncated");
  return unreadable(limitRules.includes(rule) ? "too-heavy" : "damaged");
}
