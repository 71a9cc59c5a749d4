import type { SelectionProblem } from "@goodstanding/domain/filings/check-selection";
import type { Foresight } from "@goodstanding/domain/filings/foresee-selection";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/language.ts";
import type { CheckedSources } from "./check-sources.ts";
import { ForesightReport } from "./foresight-report.tsx";
import styles from "./selection-report.module.css";

/** Beyond this many the count says enough. */
const SHOWN = 12;

/** What the check found before a byte was sent: what cannot go, what is to be noted, and what goes on regardless. */
export function SelectionReport({
  checked: { accepted, ignored, problems },
  foresight,
  onSend,
  onDrop,
}: {
  readonly checked: CheckedSources;
  /** What their names promise; `pending` while it is worked out, `null` where it is not. */
  readonly foresight: Foresight | "pending" | null;
  readonly onSend: () => void;
  readonly onDrop: () => void;
}) {
  const { t } = useTranslation();
  const blocking = problems.filter(({ error }) => error !== null);
  const remarks = problems.filter(({ error }) => error === null);
  return (
    <Alert
      type={blocking.length > 0 ? "error" : "info"}
      showIcon
      role="alert"
      className={styles.report ?? ""}
      title={t("uploads.checked.title")}
      description={
        <>
          <Found title={t("uploads.checked.blocked", { count: blocking.length })} problems={blocking} />
          <Found title={t("uploads.checked.remarks", { count: remarks.length })} problems={remarks} />
          {ignored === 0 ? null : <p>{t("uploads.checked.ignored", { count: ignored })}</p>}
          {foresight === "pending" ? <p role="status">{t("uploads.foreseen.pending")}</p> : null}
          {foresight === null || foresight === "pending" ? null : <ForesightReport foresight={foresight} />}
          {accepted.length === 0 ? <p>{t("uploads.checked.none")}</p> : null}
          <div className={styles.actions}>
            {accepted.length === 0 ? null : (
              <Button size="small" type="primary" onClick={onSend}>
                {t(blocking.length > 0 ? "uploads.checked.send" : "uploads.checked.sendAll", {
                  count: accepted.length,
                })}
              </Button>
            )}
            <Button size="small" onClick={onDrop}>
              {t("uploads.checked.back")}
            </Button>
          </div>
        </>
      }
    />
  );
}

function Found({
  title,
  problems,
}: {
  readonly title: string;
  readonly problems: readonly SelectionProblem[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <>
      <p className={styles.title}>{title}</p>
      <ul className={styles.problems}>
        {problems.slice(0, SHOWN).map(({ rule, path, text }) => (
          <li key={`${rule} ${path}`}>{text[language]}</li>
        ))}
        {problems.length > SHOWN ? (
          <li>{t("uploads.checked.more", { count: problems.length - SHOWN })}</li>
        ) : null}
      </ul>
    </>
  );
}
