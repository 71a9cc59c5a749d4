import type { ArchiveRule } from "@goodstanding/domain/review/archive-refusal";
import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import { refusalOf } from "../zip/archive-error.ts";
import { archiveLimits } from "../zip/limits.ts";
import { listEntries } from "../zip/list-entries.ts";
import type { LocatedEntry } from "../zip/locate-entries.ts";
import { readEntry } from "../zip/read-entry.ts";
import { activeContentOf } from "./active-content.ts";
import { active, encrypted, type Probe, readable, unreadable } from "./condition.ts";

/** A zip opens when every byte of it unpacks and agrees with its checksum. */
export const probeZip: Probe = async (source) => {
  const result = await refusalOf(async () => readAllThrough(await listEntries(source, archiveLimits)));
  return result.ok ? readable : conditionOf(result.error.rule);
};

/** The same of an Office document, which may hold more than it shows. */
export const probeOffice: Probe = async (source) => {
  const result = await refusalOf(async () => {
    const entries = await listEntries(source, archiveLimits);
    await readAllThrough(entries);
    return activeContentOf(entries);
  });
  if (!result.ok) return conditionOf(result.error.rule);
  return result.value === null ? readable : active(result.value);
};

async function readAllThrough(entries: readonly LocatedEntry[]): Promise<void> {
  for (const entry of entries) await readThrough(entry);
}

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
