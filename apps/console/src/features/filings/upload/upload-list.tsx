import { CaretRightOutlined, CloseOutlined, PauseOutlined, RedoOutlined } from "@ant-design/icons";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../../../lib/format.ts";
import { useLanguage } from "../../../lib/language.ts";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { secondsLeft } from "./transfer-rate.ts";
import { type UploadItem, uploadPercent, uploadTotals } from "./upload-item.ts";
import styles from "./upload-list.module.css";
import type { UploadQueue } from "./upload-queue.ts";
import { useTransferRate } from "./use-transfer-rate.ts";

/** Rows beyond this many would only slow the page down; the line above counts them all. */
const shownRows = 60;

type UploadActions = Pick<
  UploadQueue,
  "cancel" | "cancelAll" | "pauseAll" | "resumeAll" | "retry" | "clearSettled"
>;

/** The whole transfer in one bar, then what is going, failed or called off; what has arrived is in the file list. */
export function UploadList({
  items,
  queue,
}: {
  readonly items: readonly UploadItem[];
  readonly queue: UploadActions;
}) {
  const { t } = useTranslation();
  const totals = uploadTotals(items);
  const rate = useTransferRate(totals.sent, totals.active > 0);
  if (items.length === 0) return null;
  const open = items.filter(({ state }) => state !== "done");
  return (
    <section className={styles.list} aria-label={t("filings.upload.progress")}>
      <div className={styles.total}>
        <span role="status">
          {t("filings.upload.total", {
            done: totals.done,
            count: totals.count,
            sent: formatBytes(totals.sent),
            size: formatBytes(totals.size),
          })}
          {totals.failed === 0 ? null : (
            <strong className={styles.failed}> {t("filings.upload.failed", { count: totals.failed })}</strong>
          )}
          {totals.paused === 0 ? null : ` ${t("uploads.paused", { count: totals.paused })}`}
        </span>
        <span className={styles.rate}>
          <TimeLeft rest={totals.size - totals.sent} rate={rate} />
        </span>
        <span className={styles.actions}>
          {totals.failed === 0 ? null : (
            <Button size="small" icon={<RedoOutlined />} onClick={() => queue.retry()}>
              {t("filings.upload.retryAll")}
            </Button>
          )}
          {totals.active === 0 ? null : (
            <Button size="small" icon={<PauseOutlined />} onClick={queue.pauseAll}>
              {t("uploads.pauseAll")}
            </Button>
          )}
          {totals.paused === 0 ? null : (
            <Button size="small" icon={<CaretRightOutlined />} onClick={queue.resumeAll}>
              {t("uploads.resumeAll")}
            </Button>
          )}
          {totals.active + totals.paused === 0 ? (
            <Button size="small" type="text" onClick={queue.clearSettled}>
              {t("filings.upload.clear")}
            </Button>
          ) : (
            <Button size="small" onClick={queue.cancelAll}>
              {t("filings.upload.cancelAll")}
            </Button>
          )}
        </span>
      </div>
      <ProgressBar
        percent={uploadPercent(totals)}
        label={t("filings.upload.progress")}
        failed={totals.active === 0 && totals.failed > 0}
      />
      <ul>
        {open.slice(0, shownRows).map((item) => (
          <UploadRow key={item.id} item={item} queue={queue} />
        ))}
      </ul>
      {open.length > shownRows ? (
        <p className={styles.more}>{t("filings.upload.more", { count: open.length - shownRows })}</p>
      ) : null}
    </section>
  );
}

function TimeLeft({ rest, rate }: { readonly rest: number; readonly rate: number | null }) {
  const { t } = useTranslation();
  const seconds = secondsLeft(rest, rate);
  if (rate === null || seconds === null) return null;
  const left =
    seconds < 90
      ? t("uploads.left.seconds", { count: seconds })
      : seconds < 90 * 60
        ? t("uploads.left.minutes", { count: Math.round(seconds / 60) })
        : t("uploads.left.hours", { count: Math.round(seconds / 3600) });
  return `${t("uploads.rate", { rate: formatBytes(rate) })} · ${left}`;
}

function UploadRow({ item, queue }: { readonly item: UploadItem; readonly queue: UploadActions }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, path, state, sent, body, failure } = item;
  const again = state === "failed" || state === "cancelled";
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <p>{path}</p>
        {state === "sending" ? (
          <ProgressBar
            percent={body.size === 0 ? 0 : (sent / body.size) * 100}
            label={t(item.kind === "archive" ? "filings.upload.unpacking" : "filings.upload.one", { path })}
          />
        ) : (
          <p className={styles.state} data-state={state}>
            {failure === null ? t(`uploads.state.${state}`) : errorText(failure, language)}
          </p>
        )}
      </div>
      {again ? (
        <Button
          size="small"
          icon={<RedoOutlined />}
          aria-label={t("filings.upload.retryOne", { path })}
          onClick={() => queue.retry(id)}
        />
      ) : (
        <Button
          size="small"
          icon={<CloseOutlined />}
          aria-label={t("filings.upload.cancelOne", { path })}
          onClick={() => queue.cancel(id)}
        />
      )}
    </li>
  );
}
