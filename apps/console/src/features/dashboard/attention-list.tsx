import { CheckCircleOutlined } from "@ant-design/icons";
import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import styles from "./attention-list.module.css";
import type { AttentionItem } from "./summary-views.ts";

/** What is at risk, gravest consequence first; every row says why and leads to the place where it is mended. */
export function AttentionList({ items }: { readonly items: readonly AttentionItem[] }) {
  const { t } = useTranslation();
  if (items.length === 0) {
    return (
      <EmptyState icon={<CheckCircleOutlined aria-hidden />}>{t("dashboard.attention.empty")}</EmptyState>
    );
  }
  return (
    <ol>
      {items.map((item) => (
        <AttentionRow key={item.id} item={item} />
      ))}
    </ol>
  );
}

function AttentionRow({ item }: { readonly item: AttentionItem }) {
  const { t } = useTranslation();
  const text = useText();
  const { id, programme, college, rule, period, status, why } = item;
  const level = pressingLevel(item);
  const { due, lastWorkingDay } = item.standing[level];
  return (
    <li className={styles.row}>
      <div className={styles.subject}>
        <p className={styles.programme}>
          {programme.name}
          <span className={styles.rule}>
            {period} {t(`ui.rule.${rule}`)}
          </span>
        </p>
        <p className={styles.why}>
          {text(college.name)} · {text(why)}
        </p>
      </div>
      <span>
        <FilingStatusTag status={status} />
      </span>
      <DeadlineChip label={t(`ui.level.${level}`)} due={due} lastWorkingDay={lastWorkingDay} />
      <Link to="/filings/$filingId" params={{ filingId: id }} className={styles.action}>
        {t("dashboard.attention.open")}
        <span className="visually-hidden">{programme.name}</span>
      </Link>
    </li>
  );
}

/** The school's date presses as long as the college has to hand in; after that only the association's does. */
const pressingLevel = ({ status, standing }: AttentionItem): "school" | "agency" =>
  awaitsCollege(status) && standing.school.due !== null ? "school" : "agency";
