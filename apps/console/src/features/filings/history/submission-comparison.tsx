import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { FilingDetail } from "../filing-views.ts";
import styles from "./history-panel.module.css";
import { SnapshotChangeList } from "./snapshot-change-list.tsx";

/** What one submission holds otherwise than an earlier one. */
export function SubmissionComparison({
  detail: { submissions, parts },
}: {
  readonly detail: Pick<FilingDetail, "submissions" | "parts">;
}) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const inOrder = [...submissions].sort((a, b) => a.number - b.number);
  const [from, setFrom] = useState<string>(inOrder.at(-2)?.id ?? "");
  const [to, setTo] = useState<string>(inOrder.at(-1)?.id ?? "");
  const compared = useQuery(trpc.filings.compare.queryOptions({ from, to }));
  const options = inOrder.map(({ id, number }) => ({
    value: id as string,
    label: t("filings.history.number", { number }),
  }));
  return (
    <SectionCard title={t("intake.compare.title")}>
      <div className={styles.pick}>
        <Select aria-label={t("intake.compare.from")} value={from} options={options} onChange={setFrom} />
        <span>{t("intake.compare.with")}</span>
        <Select aria-label={t("intake.compare.to")} value={to} options={options} onChange={setTo} />
      </div>
      <Loaded query={compared} what={t("intake.compare.title")}>
        {(changes) => <SnapshotChangeList changes={changes} parts={parts} />}
      </Loaded>
    </SectionCard>
  );
}
