import { CheckOutlined, PlusOutlined } from "@ant-design/icons";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { ruleNames, shortRuleNames } from "@goodstanding/domain/policy/rule";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { SectionCard } from "../../ui/section-card.tsx";
import { ActivityDialog } from "./activity-dialog.tsx";
import type { CalendarDuty } from "./calendar-views.ts";
import styles from "./quota-section.module.css";
import { type Quota, quotasOn } from "./quotas-of.ts";

interface QuotaSectionProps {
  readonly duties: readonly CalendarDuty[];
  readonly today: LocalDate;
}

/** What every unit has to hold this term or year, and how much of it is registered. */
export function QuotaSection({ duties, today }: QuotaSectionProps) {
  const { t } = useTranslation();
  const text = useText();
  const [recording, setRecording] = useState<Quota | null>(null);
  const units = [...Map.groupBy(quotasOn(today, duties), ({ duty }) => duty.unit.id)];
  if (units.length === 0) return null;
  return (
    <div className={styles.section}>
      <SectionCard title={t("calendar.quota.title")}>
        <p className={styles.hint}>{t("calendar.quota.hint")}</p>
        <ul>
          {units.map(([unitId, quotas]) => (
            <li key={unitId} className={styles.unit}>
              <strong>{quotas[0] ? text(quotas[0].duty.unit.name) : ""}</strong>
              <ul className={styles.quotas}>
                {quotas.map((quota) => (
                  <QuotaItem key={quota.duty.id} quota={quota} onRecord={() => setRecording(quota)} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {recording === null ? null : <ActivityDialog quota={recording} onClose={() => setRecording(null)} />}
      </SectionCard>
    </div>
  );
}

function QuotaItem({ quota, onRecord }: { readonly quota: Quota; readonly onRecord: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { duty, held, atLeast, to } = quota;
  const done = held >= atLeast;
  return (
    <li className={styles.quota} data-tone={done ? "success" : "neutral"} title={text(duty.why)}>
      {done ? <CheckOutlined aria-hidden /> : null}
      <span>{text(shortRuleNames[duty.rule])}</span>
      <span className={styles.count}>{t("calendar.quota.count", { done: held, atLeast })}</span>
      <small>{t("calendar.quota.due", { day: format.day(to) })}</small>
      {duty.may.recordActivity ? (
        <Button
          type="link"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          aria-label={t("calendar.quota.recordFor", {
            unit: text(duty.unit.name),
            rule: text(ruleNames[duty.rule]),
          })}
          onClick={onRecord}
        >
          {t("calendar.quota.record")}
        </Button>
      ) : null}
    </li>
  );
}
