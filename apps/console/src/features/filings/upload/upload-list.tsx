import { CloseOutlined, RedoOutlined } from "@ant-design/icons";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../../../lib/format.ts";
import { useLanguage } from "../../../lib/language.ts";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { type UploadItem, uploadPercent, uploadTotals } from "./upload-item.ts";
import styles from "./upload-list.module.css";
import type { UploadQueue } from "./upload-queue.ts";

/** Rows beyond this many would only slow the page down; the line above counts them all. */
const shownRows = 60;

type UploadActions = Pick<UploadQueue, "cancel" | "cancelAll" | "retry" | "clearSettled">;

/** The whole transfer in one bar, then what is going, failed or called off; what has arrived is in the file list. */
export function UploadList({
  items,
  queue,
}: {
  readonly items: readonly UploadItem[];
  readonly queue: UploadActions;
}) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  const totals = uploadTotals(items);
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
        </span>
        <span className={styles.actions}>
          {totals.failed === 0 ? null : (
            <Button size="small" icon={<RedoOutlined />} onClick={() => queue.retry()}>
              {t("filings.upload.retryAll")}
            </Button>
          )}
          {totals.active === 0 ? (
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
            {failure === null ? t(`filings.upload.state.${state}`) : errorText(failure, language)}
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
