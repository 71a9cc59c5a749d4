import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { Coverage } from "../filing-views.ts";
import styles from "./open-courses.module.css";

interface CoverageNoteProps {
  readonly coverage: Coverage;
  readonly programmeId: string;
}

/** How far the cycle is: how many courses have been evaluated in it, and which cannot wait any longer. */
export function CoverageNote({ coverage: { cycle, rows }, programmeId }: CoverageNoteProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  const done = rows.filter(({ evaluated }) => evaluated.length > 0).length;
  const due = rows.filter(({ isDueNow }) => isDueNow).map(({ name }) => name);
  return (
    <SectionCard
      title={t("intake.coverage.title")}
      extra={
        <Link to="/programmes/$programmeId/courses" params={{ programmeId }}>
          {t("intake.coverage.table")}
        </Link>
      }
    >
      <p>
        {cycle === null
          ? t("intake.coverage.noCycle")
          : t("intake.coverage.summary", { ...cycle, done, all: rows.length })}
      </p>
      {due.length === 0 ? null : (
        <p className={styles.due}>
          {t("intake.coverage.dueNow", { names: due.join(t("ui.listSeparator")) })}
        </p>
      )}
    </SectionCard>
  );
}
