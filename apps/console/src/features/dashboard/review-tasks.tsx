import { isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import styles from "./reader-requests.module.css";

const SHOWN = 5;

/** Reviews that one holds, what is due first above; else those that wait for somebody. `none` while there are none. */
export function ReviewTasks({ none = null }: { readonly none?: ReactNode }) {
  const { t } = useTranslation();
  const text = useText();
  const trpc = useTRPC();
  const { may } = useSession();
  const queue = useQuery({ ...trpc.appraisals.queue.queryOptions({}), enabled: may.review }).data;
  const open = (queue?.mine ?? [])
    .filter(({ state }) => isOpenAppraisal(state))
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
  const overdue = open.filter(({ daysLeft }) => daysLeft < 0).length;
  const free = queue?.free.length ?? 0;
  const said = [
    open.length === 0 ? null : t("appraisals.waiting.mine", { count: open.length }),
    overdue === 0 ? null : t("appraisals.waiting.overdue", { count: overdue }),
    free === 0 ? null : t("appraisals.waiting.free", { count: free }),
  ].filter((each) => each !== null);
  if (said.length === 0) return queue === undefined ? null : none;
  return (
    <Alert
      type={overdue > 0 ? "error" : open.length > 0 ? "warning" : "info"}
      showIcon
      title={said.join(" · ")}
      action={<Link to="/reviews">{t("appraisals.title")}</Link>}
      description={
        open.length === 0 ? undefined : (
          <ul className={styles.list}>
            {open.slice(0, SHOWN).map(({ id, filing, due }) => (
              <li key={id}>
                <Link to="/reviews/$appraisalId" params={{ appraisalId: id }}>
                  {filing.programme.name} {filing.period} {text(ruleNames[filing.rule])}
                </Link>
                <DeadlineChip due={due} />
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
