import { compareByBytes } from "../../filings/byte-order.ts";
import { slotKey } from "../../filings/placement.ts";
import { textParam } from "../../kernel/fill-text.ts";
import type { Text } from "../../kernel/text.ts";
import type { Policy } from "../../policy/policy.ts";
import { type Check, finding } from "../check.ts";
import type { SortedFile } from "../facts.ts";
import type { Finding } from "../finding.ts";
import type { FacetKind } from "../reading/evaluation-facets.ts";
import type { TextReading } from "../reading/reading.ts";
import { slotOfFile } from "../slot-of-file.ts";

/**
 * Evidence of an evaluation lacks its object, basis, method, result or the improvement drawn from it, a review its
 * conclusion. The files of one place are read together, because a report may lie beside its sheets.
 */
export const evaluationIncomplete: Check = {
  id: "evaluation-incomplete",
  scope: "checklist",
  citation: "rule",
  version: 1,
  run: (facts, policy) => {
    const asked = facts.files.flatMap((file) => {
      const facets = facetsAsked[slotOfFile(policy, facts, file)?.slot.id ?? ""];
      return facets && file.placement ? [{ file, facets, key: slotKey(file.placement) }] : [];
    });
    const isLinked = new Set(facts.contents.links.map(slotKey));
    return [...Map.groupBy(asked, ({ key }) => key)].flatMap(([key, [first, ...others]]) =>
      first === undefined || isLinked.has(key)
        ? []
        : lacking(
            policy,
            [first, ...others].map(({ file }) => file),
            first.facets,
          ),
    );
  },
};

/**
 * Which facets are asked in which slot, by its `id` in the checklists: the guide's part 2 names the five of an evaluation
 * (evaluations of a whole programme are filed in many forms and are left to people), its annex 1 the record of a review.
 */
export const facetsAsked: Readonly<Record<string, readonly FacetKind[]>> = {
  "attainment-report": ["object", "basis", "method", "result", "improvement"],
  "rationality-review": ["conclusion"],
};

const facetNames: Record<FacetKind, Text> = {
  object: { zh: "评价对象", en: "object" },
  basis: { zh: "评价依据", en: "basis" },
  method: { zh: "评价方法", en: "method" },
  result: { zh: "评价结果", en: "result" },
  improvement: { zh: "与评价结果对应的持续改进", en: "improvement drawn from the result" },
  conclusion: { zh: "审核结论", en: "conclusion of the review" },
};

/** One finding, at the file that says most; what cannot be read whole may say the rest, so nothing is said of it. */
function lacking(
  policy: Policy,
  files: readonly SortedFile[],
  facets: readonly FacetKind[],
): readonly Finding[] {
  const readings = files.flatMap(({ path, reading }) =>
    reading && isWhole(reading)
      ? [{ path, reading, said: facets.filter((facet) => says(reading, facet)) }]
      : [],
  );
  if (readings.length < files.length) return [];
  const missing = facets.filter((facet) => !readings.some(({ said }) => said.includes(facet)));
  const [fullest] = readings.toSorted(
    (a, b) => b.said.length - a.said.length || compareByBytes(a.path, b.path),
  );
  if (missing.length === 0 || !fullest) return [];
  const names = missing.map((facet) => facetNames[facet]);
  const text = {
    zh: names.map(({ zh }) => zh).join("、"),
    en: names.map(({ en }) => en).join(", "),
  };
  return [finding(policy, "evaluation-incomplete", fullest.path, textParam("missing", text))];
}

/** A few words are a cover, or the title above pictures. */
const isWhole = ({ isScan, isPartial, characters }: TextReading): boolean =>
  !isScan && !isPartial && characters >= FEWEST_CHARACTERS;
const FEWEST_CHARACTERS = 80;

const says = ({ facets }: TextReading, asked: FacetKind): boolean =>
  facets.some(
    ({ facet, state, isLinked }) =>
      facet === asked && state === "present" && (facet !== "improvement" || isLinked === true),
  );
