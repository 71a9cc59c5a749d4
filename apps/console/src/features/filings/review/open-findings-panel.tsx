import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
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
  // Here, because of a long list only what is seen is drawn, and what is typed must outlast scrolling.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const draft = (key: string, text: string | null) =>
    setDrafts((all) => {
      const next = new Map(all);
      if (text === null) next.delete(key);
      else next.set(key, text);
      return next;
    });
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
                  <OpenFindingItem
                    filingId={filingId}
                    finding={finding}
                    mayAnswer={mayAnswer}
                    draft={drafts.get(finding.key) ?? null}
                    onDraft={(text) => draft(finding.key, text)}
                  />
                )}
              />
            </div>
          );
        }}
      </Loaded>
    </SectionCard>
  );
}
