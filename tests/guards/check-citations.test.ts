import { regimes } from "@goodstanding/domain/policy/regime";
import { citationOf } from "@goodstanding/domain/review/check";
import { checks } from "@goodstanding/domain/review/checks";
import { allPacks, policiesOfPack } from "@goodstanding/policy-packs/packs";
import { expect, test } from "vitest";

const standing = allPacks.filter(({ level }) => level === "association" || level === "school");
const duties = ["annual-filing", "third-year-report", "progress-report"] as const;

test.each(standing.map(({ id }) => id))("every check cites a clause under %s", (id) => {
  const policies = policiesOfPack(id);
  if (!policies.ok) throw new Error(id);
  for (const regime of regimes)
    for (const duty of duties) {
      const { policy } = policies.value.inForce(regime, duty, 2026);
      for (const check of checks) {
        const { pack, document, clause } = citationOf(check, policy, duty);
        const cited = allPacks.find((each) => each.id === pack);
        expect(document, `${check.id} ${regime}`).toContain(cited?.document.title ?? "no such pack");
        expect(clause, `${check.id} ${regime}`).not.toBe("");
      }
    }
});

test("what a school orders is cited from the school's own document", () => {
  const policies = policiesOfPack("imut-2024-23");
  if (!policies.ok) throw new Error("no school");
  const { policy } = policies.value.inForce("engineering", "annual-filing", 2026);
  const own = checks.flatMap((check) => {
    const { pack, clause } = citationOf(check, policy, "annual-filing");
    return pack === "imut-2024-23" ? [[check.id, clause]] : [];
  });
  expect(own).toEqual([
    ["late-school", "第三部分（五）第4点"],
    ["third-year-apart", "第三部分（五）第5点"],
  ]);
});
