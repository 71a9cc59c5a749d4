import { CheckOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import type { FollowUpState } from "@goodstanding/domain/oversight/follow-ups";
import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ApiOutputs } from "../lib/api.ts";
import { useText } from "../lib/language.ts";
import { ClausePopover } from "./clause-popover.tsx";
import styles from "./follow-up-list.module.css";

type SpotCheck = Pick<
  ApiOutputs["oversight"]["spotChecks"]["rows"][number],
  "result" | "followUps" | "programme" | "withdrawn"
>;

/** What follows from a result and how that stands, each with its clause and the duties that it is carried into. */
export function FollowUpList({
  check: { result, followUps, programme, withdrawn },
}: {
  readonly check: SpotCheck;
}) {
  const { t } = useTranslation();
  const text = useText();
  if (result === null || withdrawn !== null) return null;
  if (followUps.length === 0) return <small>{t("oversight.checks.noConsequence")}</small>;
  return (
    <ul className={styles.list}>
      {followUps.map(({ kind, state, text: said, citation, duties }) => (
        <li key={`${kind} ${citation.pack}`} data-state={state}>
          <StateIcon state={state} /> {text(said)}{" "}
          <ClausePopover citations={[citation]} subject={programme.name} />
          {duties.length === 0 ? null : (
            <small>
              {t("oversight.checks.carriedInto")}
              <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
                {duties
                  .map(({ rule, year }) =>
                    t("oversight.checks.dutyOf", { rule: text(shortRuleNames[rule]), year }),
                  )
                  .join(t("ui.listSeparator"))}
              </Link>
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What is open needs no mark of its own: the words say it. */
function StateIcon({ state }: { readonly state: FollowUpState }) {
  const { t } = useTranslation();
  if (state === "done") return <CheckOutlined aria-label={t("oversight.checks.followUp.done")} />;
  if (state === "unsure")
    return <QuestionCircleOutlined aria-label={t("oversight.checks.followUp.unsure")} />;
  return null;
}
