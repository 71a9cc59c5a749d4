import { type TextParams, textParam } from "../../kernel/fill-text.ts";
import { type Check, finding } from "../check.ts";
import type { OpenFinding } from "../facts.ts";
import { findingRuleNames } from "../finding-rule-names.ts";

/** Something that last year's review left open, and that the college has not said anything about. */
export const openFinding: Check = {
  id: "open-finding",
  scope: "duty",
  citation: "rule",
  version: 1,
  run: ({ openFindings, year }, policy) =>
    openFindings
      .filter(({ answer }) => (answer?.trim() ?? "") === "")
      .map((open) =>
        finding(policy, "open-finding", null, {
          lastYear: year - 1,
          ...textParam("title", findingRuleNames[open.rule]),
          ...detailOf(open),
          about: open.key,
        }),
      ),
};

/** The file, or what the finding was about. */
function detailOf({ file, params }: OpenFinding): TextParams {
  if (file !== null) return { detail: file };
  const slot = namedBy(params, "slot");
  const course = String(params["course"] ?? "");
  if (slot && course !== "")
    return textParam("detail", { zh: `${course} ${slot.zh}`, en: `${course}: ${slot.en}` });
  if (slot) return textParam("detail", slot);
  const detail = course || String(params["title"] ?? "");
  return detail === "" ? textParam("detail", { zh: "整份材料", en: "the filing as a whole" }) : { detail };
}

function namedBy(params: OpenFinding["params"], name: string): { zh: string; en: string } | null {
  const [zh, en] = [params[`${name}.zh`], params[`${name}.en`]];
  return typeof zh === "string" && typeof en === "string" ? { zh, en } : null;
}
