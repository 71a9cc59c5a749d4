import { posix } from "node:path";
import type { OfficeParts } from "./office-parts.ts";
import { xmlEvents } from "./xml-events.ts";

/** Where a part of an Office document leads to inside the same file; `null`: nowhere. */
export interface Relations {
  readonly byId: (id: string | null) => string | null;
  /** `type`: its last word, such as `styles`. The first one, where there are many. */
  readonly ofType: (type: string) => string | null;
}

/**
 * The relations of a part, as paths (ECMA-376 part 2, 6.5); of the document itself where `part` is empty. What leads
 * elsewhere is left out, so nothing is ever fetched.
 */
export async function relationsOf(parts: OfficeParts, part: string): Promise<Relations> {
  const folder = part === "" ? "" : posix.dirname(part);
  const xml = await parts.text(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  const ids = new Map<string, string>();
  const types = new Map<string, string>();
  for (const event of xml === null ? [] : xmlEvents(xml)) {
    if (event.kind !== "open" || event.name !== "Relationship") continue;
    const target = event.attribute("Target");
    if (target === null || event.attribute("TargetMode") === "External") continue;
    const path = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
    ids.set(event.attribute("Id") ?? "", path);
    const type = event.attribute("Type")?.split("/").at(-1) ?? "";
    if (!types.has(type)) types.set(type, path);
  }
  return {
    byId: (id) => ids.get(id ?? "") ?? null,
    ofType: (type) => types.get(type) ?? null,
  };
}

/** The part that the document begins with: not every writer gives it the usual name. */
export const mainPartOf = async (parts: OfficeParts, usual: string): Promise<string> =>
  (await relationsOf(parts, "")).ofType("officeDocument") ?? usual;
