import type { Text } from "../kernel/text.ts";
import { clauseText } from "./clause-text.ts";
import { inReadingOrder } from "./in-reading-order.ts";
import type { Pack } from "./pack.ts";
import { packEntries } from "./pack-entries.ts";
import type { PackEntry, PackField } from "./pack-entry.ts";
import type { PolicyRule } from "./rule.ts";

/** One difference between two packs, in words. */
export interface PackChange {
  /** Dotted; an entry of a list goes by its id. */
  readonly path: string;
  readonly kind: "added" | "removed" | "changed";
  readonly rule?: PolicyRule;
  /** What differs, such as 年度报备：时间. */
  readonly label: Text;
  /** `null` where the pack says nothing of it. */
  readonly before: Text | null;
  readonly after: Text | null;
}

/**
 * What the second pack says otherwise than the first, in reading order. A thing that only one of them speaks of is one
 * change; of a thing that both speak of each differing part is one. Names of packs are no difference.
 */
export function diffPacks(a: Pack, b: Pack): readonly PackChange[] {
  const skipped = hasReviewOf(a, b) || hasReviewOf(b, a);
  const [before, after] = [byPath(a, skipped), byPath(b, skipped)];
  return inReadingOrder([...before.keys()], [...after.keys()]).flatMap((path) =>
    changesOf(before.get(path), after.get(path)),
  );
}

/** The one takes its way of reviewing from the other, so there is nothing to compare. */
const hasReviewOf = (one: Pack, other: Pack): boolean =>
  one.level === "association" && "sameAs" in one.review && one.review.sameAs === other.id;

function byPath(pack: Pack, withoutReview: boolean): ReadonlyMap<string, PackEntry> {
  const entries = packEntries(pack).map((entry): [string, PackEntry] => [entry.row.path, entry]);
  return new Map(entries.filter(([path]) => !(withoutReview && path.startsWith("review."))));
}

function changesOf(before: PackEntry | undefined, after: PackEntry | undefined): PackChange[] {
  if (before && after) return changedParts(before, after);
  const entry = after ?? before;
  if (!entry) return [];
  const said = summary(entry);
  const { path, name: label } = entry.row;
  return [
    {
      ...{ path, label, ...ruleOf(entry) },
      ...(after
        ? { kind: "added", before: null, after: said }
        : { kind: "removed", before: said, after: null }),
    },
  ];
}

function changedParts(before: PackEntry, after: PackEntry): PackChange[] {
  const keys = inReadingOrder(before.fields.map(keyOf), after.fields.map(keyOf));
  return keys.flatMap((key) => {
    const [was, is] = [partOf(before, key), partOf(after, key)];
    const part = is ?? was;
    if (!part || (was && is && was.value.zh === is.value.zh && was.value.en === is.value.en)) return [];
    const path = key === "" ? after.row.path : `${after.row.path}.${key}`;
    const [label, rule] = [labelOf(after, part), ruleOf(after)];
    return [{ path, kind: "changed", label, ...rule, before: was?.value ?? null, after: is?.value ?? null }];
  });
}

const keyOf = ({ key }: PackField): string => key;
const partOf = ({ fields }: PackEntry, key: string): PackField | undefined =>
  fields.find((field) => field.key === key);

const labelOf = ({ row: { name } }: PackEntry, { label }: PackField): Text =>
  label.zh === "" ? name : { zh: `${name.zh}：${label.zh}`, en: `${name.en}: ${label.en}` };

const ruleOf = ({ row: { rule } }: PackEntry): { readonly rule?: PolicyRule } => (rule ? { rule } : {});

/** 每年10月31日前（第三部分（五）第4点） */
const summary = ({ row: { when, clause } }: PackEntry): Text =>
  clause === null ? when : { zh: `${when.zh}（${clause}）`, en: `${when.en} (${clauseText(clause).en})` };
