import { schoolLevelName } from "@goodstanding/domain/policy/level-names";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../lib/language.ts";
import { sampleSession } from "../../lib/sample-session.ts";
import { useFormat } from "../../lib/use-format.ts";
import { ClausePopover } from "../../ui/clause-popover.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { EvidenceRow } from "../../ui/evidence-row.tsx";
import { EvidenceStateTag } from "../../ui/evidence-state-tag.tsx";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import { FindingCard } from "../../ui/finding-card.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { StatNumber } from "../../ui/stat-number.tsx";
import { verdictLooks } from "../../ui/verdict-tag.tsx";
import styles from "./parts-section.module.css";
import { sampleDeadlines, sampleFiles, sampleFindings, sampleRows, sampleWhy } from "./sample-parts.ts";
import { Specimen } from "./specimen.tsx";

export function PartsSection() {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const format = useFormat();
  return (
    <SectionCard title={t("design.parts")}>
      <Specimen
        name={t("design.deadline")}
        hint={t("design.deadlineHint", { today: format.dayWithWeekday(sampleSession.today) })}
      >
        {sampleDeadlines.map((deadline) => (
          <DeadlineChip
            key={`${deadline.due} ${deadline.pressure}`}
            label={text(schoolLevelName)}
            {...deadline}
          />
        ))}
      </Specimen>
      <Specimen name={t("design.clause")}>
        <ClausePopover
          subject={ruleNames["annual-filing"][language]}
          why={sampleWhy.text[language]}
          citations={sampleWhy.citations}
        />
      </Specimen>
      <Specimen name={t("design.evidence")} stacked>
        {sampleFiles.map(({ path, size, sha256, state }) => (
          <EvidenceRow
            key={path}
            path={path}
            size={size}
            sha256={sha256}
            condition={state === null ? undefined : <EvidenceStateTag state={state} />}
          />
        ))}
      </Specimen>
      <Specimen name={t("design.findings")} hint={t("design.findingsHint")} stacked>
        {sampleFindings.map(({ severity, file, [language]: words }) => (
          <FindingCard key={severity} severity={severity} file={file} {...words} />
        ))}
      </Specimen>
      <Specimen name={t("design.numbers")}>
        <div className={styles.numbers}>
          <StatNumber
            value={5}
            label={t("dashboard.numbers.notSubmitted")}
            hint={t("dashboard.hints.notSubmitted")}
            look={verdictLooks.warn}
          />
          <StatNumber
            value={0}
            label={t("dashboard.numbers.returned")}
            hint={t("dashboard.hints.returned")}
            look={verdictLooks.block}
          />
        </div>
      </Specimen>
      <Specimen name={t("design.table")} stacked>
        <DataTable
          rows={sampleRows}
          rowKey={({ name }) => name}
          caption={t("design.table")}
          minWidth={480}
          empty={null}
          columns={[
            { title: t("programmes.column.name"), dataIndex: "name" },
            {
              title: t("filings.column.status"),
              key: "status",
              render: (_, { status }) => <FilingStatusTag status={status} />,
            },
            { title: t("filings.column.files"), dataIndex: "files", align: "right", width: 90 },
          ]}
        />
      </Specimen>
      <Specimen name={t("design.buttons")}>
        <Button type="primary">{t("design.primary")}</Button>
        <Button>{t("design.secondary")}</Button>
        <Button danger>{t("design.danger")}</Button>
        <Button disabled>{t("design.disabled")}</Button>
        <Button type="primary" loading>
          {t("design.primary")}
        </Button>
      </Specimen>
    </SectionCard>
  );
}
