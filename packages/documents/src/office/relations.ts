import { posix } from "node:path";
import type { OfficeParts } from "./office-parts.ts";
import { xmlEvents } from "./xml-events.ts";

/**
 * Where a part of an Office document leads to inside the same file, as paths by relationship id (ECMA-376 part 2, 6.5);
 * what leads elsewhere is left out, so nothing is ever fetched.
 */
export async function relationsOf(parts: OfficeParts, part: string): Promise<ReadonlyMap<string, string>> {
  const folder = posix.dirname(part);
  const xml = await parts.text(`${folder}/_rels/${posix.basename(part)}.rels`);
  const targets = new Map<string, string>();
  for (const event of xml === null ? [] : xmlEvents(xml)) {
    if (event.kind !== "open" || event.name !== "Relationship") continue;
    const id = event.attribute("Id");
    const target = event.attribute("Target");
    if (id === null || target === null || event.attribute("TargetMode") === "External") continue;
    targets.set(id, target.startsWith("/") ? target.slice(1) : posix.join(folder, target));
  }
  return targets;
}
