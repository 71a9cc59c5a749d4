import { SendOutlined } from "@ant-design/icons";
import type { FilingStatus } from "@goodstanding/domain/filings/filing-status";
import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { SectionCard } from "../../ui/section-card.tsx";
import type { EvidenceClass } from "./filing-views.ts";
import type { SubmitObstacle } from "./submit-obstacles.ts";
import styles from "./submit-panel.module.css";

interface SubmitPanelProps {
  readonly status: FilingStatus;
  readonly obstacles: readonly SubmitObstacle[];
  readonly missing: readonly Pick<EvidenceClass, "id" | "name">[];
  /** True when it was handed in before. */
  readonly again: boolean;
  readonly busy: boolean;
  readonly onSubmit: () => void;
}

/** Handing in, or the list of reasons why not; what is missing is said but does not hinder. */
export function SubmitPanel({ status, obstacles, missing, again, busy, onSubmit }: SubmitPanelProps) {
  const { t } = useTranslation();
  const text = useText();
  const names = missing.map(({ name }) => text(name)).join(t("ui.listSeparator"));
  const label = t(again ? "filings.submit.again" : "filings.submit.button");
  return (
    <SectionCard title={t("filings.submit.title")}>
      <div className={styles.panel}>
        {obstacles.length === 0 ? null : (
          <ul className={styles.reasons} aria-label={t("filings.submit.whyNot")}>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{t(`filings.submit.obstacle.${obstacle}`)}</li>
            ))}
          </ul>
        )}
        {obstacles.length === 0 ? (
          <p className={styles.note}>
            {missing.length === 0 ? t("filings.submit.complete") : t("filings.submit.incomplete", { names })}
          </p>
        ) : null}
        {status === "school-approved" || status === "awaiting-school" ? null : (
          <Popconfirm
            title={t("filings.submit.sure")}
            description={
              missing.length === 0 ? t("filings.submit.freeze") : t("filings.submit.incomplete", { names })
            }
            okText={label}
            disabled={obstacles.length > 0}
            onConfirm={onSubmit}
          >
            <Button
              type="primary"
              size="large"
              icon={<SendOutlined />}
              disabled={obstacles.length > 0}
              loading={busy}
            >
              {label}
            </Button>
          </Popconfirm>
        )}
      </div>
    </SectionCard>
  );
}
