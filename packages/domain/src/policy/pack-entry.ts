import type { Role } from "../access/roles.ts";
import type { Text } from "../kernel/text.ts";
import type { Gravity } from "./gravity.ts";
import type { Regime } from "./regime.ts";
import type { PolicyRule } from "./rule.ts";

/** One thing that a pack says. */
export interface PackEntry {
  readonly section: SectionId;
  readonly row: PackRow;
  /** All of it that two versions of a document may say otherwise, in reading order. */
  readonly fields: readonly PackField[];
}

/** The same as a person reads it. */
export interface PackRow {
  /** Where it stands in the pack, dotted; an entry of a list goes by its id. */
  readonly path: string;
  readonly rule?: PolicyRule;
  readonly name: Text;
  /** The date, number or word that it comes to. */
  readonly when: Text;
  /** `null` for what the document is, such as its number. */
  readonly clause: string | null;
  readonly owner?: Role;
  readonly gravity?: Gravity;
  readonly consequence?: Text;
  /** What the document has us say of every such duty. */
  readonly remark?: Text;
  /** Names of what answers the rule, where the pack lists them. */
  readonly evidence?: readonly Text[];
}

export interface PackField {
  /** Below the row's path; empty for the row itself. */
  readonly key: string;
  readonly label: Text;
  readonly value: Text;
}

export type SectionId =
  | "document"
  | "rules"
  | `regime-${Regime}`
  | "exemptions"
  | "analogy"
  | "windows"
  | "entries"
  | "evidence"
  | "checklist"
  | "findings"
  | "figures";
