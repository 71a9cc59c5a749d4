import type { ActiveContent } from "@goodstanding/domain/review/file-condition";
import { xmlTokens } from "../office/xml-events.ts";
import { readAll } from "../read-all.ts";
import type { LocatedEntry } from "../zip/locate-entries.ts";
import { readEntry } from "../zip/read-entry.ts";

/**
 * What an Office document would run or fetch when it is opened: macros, a template from elsewhere, data from elsewhere
 * (ECMA-376 part 2, 6.5: relationships with the target mode `External`). Links that a reader clicks are none of it.
 * Throws `ArchiveError` where an entry is damaged.
 */
export async function activeContentOf(entries: readonly LocatedEntry[]): Promise<ActiveContent | null> {
  if (entries.some(({ path }) => macroPart.test(path))) return "macros";
  const outside = await outsideTargets(entries);
  if (outside.some(isRemoteTemplate)) return "remote-template";
  const drawsOn = outside.some(({ type }) => type !== "attachedTemplate");
  return drawsOn || entries.some(({ path }) => linkedBook.test(path)) ? "external-links" : null;
}

const macroPart = /(^|\/)(vbaProject|vbaData)[^/]*$/i;
const linkedBook = /^xl\/externalLinks\/[^/]+\.xml$/i;
const RELATIONS_BYTES = 1024 * 1024;

interface OutsideTarget {
  /** The last part of the relationship's type, such as `image`. */
  readonly type: string;
  readonly target: string;
}

async function outsideTargets(entries: readonly LocatedEntry[]): Promise<readonly OutsideTarget[]> {
  const found: OutsideTarget[] = [];
  for (const entry of entries) {
    if (!entry.path.endsWith(".rels") || entry.size > RELATIONS_BYTES) continue;
    found.push(...targetsIn((await readAll(readEntry(entry))).toString()));
  }
  return found;
}

function targetsIn(relations: string): readonly OutsideTarget[] {
  const found: OutsideTarget[] = [];
  for (const event of xmlTokens(relations)) {
    if (event.kind !== "open" || event.name !== "Relationship") continue;
    if (event.attribute("TargetMode") !== "External") continue;
    const type = event.attribute("Type")?.split("/").at(-1) ?? "";
    if (type !== "hyperlink") found.push({ type, target: event.attribute("Target") ?? "" });
  }
  return found;
}

/** The template of the writer's own machine is named by nearly every document, and fetches nothing elsewhere. */
const isRemoteTemplate = ({ type, target }: OutsideTarget): boolean =>
  type === "attachedTemplate" && /^(?:https?:|ftp:|\\\\|file:(?:\/\/[^/]|\/\/\/\/))/i.test(target);
