import { policyRules, ruleNames } from "@goodstanding/domain/policy/rule";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";

/** What the form calls the place in the input that a refusal points at; `undefined` where the refusal names it itself. */
export function useFieldLabel(): (path: string | undefined) => string | undefined {
  const { t } = useTranslation();
  const text = useText();
  return (path = "") => {
    const [list, at] = path.split(".");
    const number = Number(at) + 1;
    if (list === "terms") return t("policyChange.terms.at", { number });
    if (list === "windows") return t("policyChange.notice.windowAt", { number });
    const rule = list === "rules" ? policyRules.find((each) => each === at) : undefined;
    return rule === undefined ? undefined : text(ruleNames[rule]);
  };
}
