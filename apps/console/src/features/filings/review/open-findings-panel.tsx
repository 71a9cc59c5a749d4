import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { MeasuredRows } from "../../../ui/measured-rows.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { OpenFindingItem } from "./open-finding-item.tsx";
import styles from "./review-panel.module.css";

/** 上年遗留问题: what last year's review of the same duty left open, and what the college says was done about it. */
export function OpenFindingsPanel({ filingId }: { readonly filingId: string }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const open = useQuery(trpc.reviews.openFindings.queryOptions({ filingId }));
  if (open.data?.findings.length === 0 || (open.data === undefined && open.error === null)) return null;
  return (
    <SectionCard title={t("findings.open.title")}>
      <Loaded query={open} what={t("findings.open.title")}>
        {({ year, findings, mayAnswer }) => {
          const answered = findings.filter(({ answer }) => answer !== null).length;
          return (
            <div className={styles.body}>
              <p className={styles.source}>
                <span>{t("findings.open.note", { year })}</span>
                <span role="status">{t("findings.open.answered", { answered, all: findings.length })}</span>
              </p>
              <MeasuredRows
                rows={findings}
                rowKey={({ key }) => key}
                label={t("findings.open.title")}
                guess={190}
                height={720}
                render={(finding) => (
                  <OpenFindingItem filingId={filingId} finding={finding} mayAnswer={mayAnswer} />
                )}
              />
            </div>
          );
        }}
      </Loaded>
    </SectionCard>
  );
}
